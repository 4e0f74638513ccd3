using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vigie.Archive.Migrations;

[DbContext(typeof(ArchiveContext))]
[Migration("20261124170000_Sources")]
internal sealed class Sources : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationScript.Read("Sources.sql"));
}
