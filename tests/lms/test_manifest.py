"""imsmanifest.xml against what the standard asks (SCORM 1.2, Content Aggregation Model, section 2.3)."""

from __future__ import annotations

import re
from xml.etree import ElementTree

from widgets.lms.manifest import ADL, CONTENT, manifest

IMS = f"{{{CONTENT}}}"
FILES = ["scorm.html", "scorm.js", "livre/index.html", "livre/chapters/à propos & co.html"]


def parsed(**changes):
    wanted = {"title": "L’un & l’autre <1>", "launch": "scorm.html", "files": FILES, "version": "0.1.0"}
    return ElementTree.fromstring(manifest(**wanted | changes))


def names(element):
    return [child.tag.removeprefix(IMS) for child in element]


def test_its_parts_stand_in_the_order_of_the_schema():
    root = parsed()
    assert root.tag == f"{IMS}manifest"
    assert names(root) == ["metadata", "organizations", "resources"]
    assert [child.text for child in root.find(f"{IMS}metadata")] == ["ADL SCORM", "1.2"]
    assert names(root.find(f"{IMS}metadata")) == ["schema", "schemaversion"]
    organization = root.find(f"{IMS}organizations/{IMS}organization")
    assert names(organization) == ["title", "item"]
    assert organization.findtext(f"{IMS}title") == "L’un & l’autre <1>"
    assert names(organization.find(f"{IMS}item")) == ["title"]


def test_identifiers_are_names_are_unique_and_lead_to_each_other():
    root = parsed()
    identifiers = [element.get("identifier") for element in root.iter() if element.get("identifier")]
    assert len(set(identifiers)) == len(identifiers) == 4
    assert all(re.fullmatch(r"[A-Za-z_][\w.-]*", name) for name in identifiers)
    organizations = root.find(f"{IMS}organizations")
    assert organizations.get("default") == organizations.find(f"{IMS}organization").get("identifier")
    item, resource = root.find(f".//{IMS}item"), root.find(f".//{IMS}resource")
    assert item.get("identifierref") == resource.get("identifier")


def test_the_one_resource_is_a_sco_that_lists_its_files_by_address():
    (resource,) = parsed().findall(f"{IMS}resources/{IMS}resource")
    assert resource.get("type") == "webcontent"
    assert resource.get(f"{{{ADL}}}scormtype") == "sco"
    assert resource.get("href") == "scorm.html"
    listed = [file.get("href") for file in resource.findall(f"{IMS}file")]
    assert "livre/chapters/%C3%A0%20propos%20%26%20co.html" in listed
    assert len(listed) == len(FILES)


def test_the_launch_page_is_listed_even_if_the_files_leave_it_out():
    listed = [file.get("href") for file in parsed(files=["a.js"]).iter(f"{IMS}file")]
    assert listed == ["a.js", "scorm.html"]
