using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Vigie.Archive.Migrations;

[DbContext(typeof(ArchiveContext))]
[Migration("20261124160000_ProvisionalEntities")]
internal sealed class ProvisionalEntities : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(MigrationScript.Read("ProvisionalEntities.sql"));
}
