"""imsmanifest.xml: what a platform reads first (SCORM 1.2, that is IMS Content Packaging 1.1.2 with ADL's additions)."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

NAME = "imsmanifest.xml"
CONTENT = "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
ADL = "http://www.adlnet.org/xsd/adlcp_rootv1p2"


def manifest(*, title: str, launch: str, files: Iterable[str], version: str) -> str:
    """One organization, one item, one SCO: the page `launch`, which needs all `files` of the package.

    No `adlcp:masteryscore`: the score is information, and whether a lesson is passed is the school's to say.
    No `xsi:schemaLocation` either: it would promise schema files in the package, which no platform reads.
    """
    listed = "".join(f"      <file href={quoteattr(quote(name))}/>\n" for name in sorted({launch, *files}))
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="travail-du-clic" version={quoteattr(version)} xmlns="{CONTENT}" xmlns:adlcp="{ADL}">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="lesson">
    <organization identifier="lesson">
      <title>{escape(title)}</title>
      <item identifier="book" identifierref="sco" isvisible="true">
        <title>{escape(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="sco" type="webcontent" adlcp:scormtype="sco" href={quoteattr(quote(launch))}>
{listed}    </resource>
  </resources>
</manifest>
"""
