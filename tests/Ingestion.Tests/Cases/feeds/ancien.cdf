<?XML VERSION="1.0"?>
<CHANNEL HREF="http://canal.example/" LASTMOD="1998-11-05T02:15" BASE="http://canal.example/">
  <TITLE>Canal</TITLE>
  <ABSTRACT>Un canal</ABSTRACT>
  <ITEM HREF="http://canal.example/1.htm"><TITLE>Page un</TITLE><ABSTRACT>La première</ABSTRACT></ITEM>
</CHANNEL>
