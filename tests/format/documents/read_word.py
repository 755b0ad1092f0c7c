"""read_word.py FILE: what Python's own zipfile and XML reader find in a Word file, as JSON. Run by word.test.mjs.

Follows ECMA-376: parts and relationships by part 2, paragraphs and tables by part 1, chapter 17. Knows nothing of how we write them.
"""

import json
import posixpath
import sys
import zipfile
import xml.etree.ElementTree as tree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
OFFICE = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None, "a part is damaged"
names = archive.namelist()
# Every part is XML, and a reader that is strict about it takes each.
parts = {name: tree.fromstring(archive.read(name)) for name in names}


def related(name):
    """What a part refers to: { id: path }."""
    folder, file = posixpath.split(name)
    relations = parts.get(posixpath.join(folder, "_rels", file + ".rels"), [])
    return {one.get("Id"): posixpath.normpath(posixpath.join(folder, one.get("Target"))) for one in relations}


def value(element, path, attribute="val"):
    found = element.find("/".join(W + step for step in path.split("/")))
    return None if found is None else found.get(W + attribute)


def text_of(run):
    out = ""
    for child in run:
        if child.tag == W + "t":
            out += child.text or ""
        elif child.tag in (W + "br", W + "cr"):
            out += "\n"
        elif child.tag == W + "tab":
            out += "\t"
        elif child.tag == W + "instrText":
            out += "{" + (child.text or "").strip() + "}"
        else:
            assert child.tag in (W + "rPr", W + "fldChar"), child.tag
    return out


def bullet_of(paragraph):
    number = value(paragraph, "pPr/numPr/numId")
    if number is None:
        return None
    numbering = parts["word/numbering.xml"]
    kind = next(value(one, "abstractNumId") for one in numbering.findall(W + "num") if one.get(W + "numId") == number)
    level = next(one for one in numbering.findall(W + "abstractNum") if one.get(W + "abstractNumId") == kind).find(W + "lvl")
    return value(level, "lvlText")


def paragraph(element):
    runs = element.findall(W + "r")
    assert all(child.tag in (W + "pPr", W + "r") for child in element), "only runs stand in a paragraph"
    return {
        "style": value(element, "pPr/pStyle"),
        "text": "".join(text_of(run) for run in runs),
        "runs": sorted({style for style in (value(run, "rPr/rStyle") for run in runs) if style}),
        "bullet": bullet_of(element),
    }


def table(element):
    rows = element.findall(W + "tr")
    properties = element.find(W + "tblPr")
    look = properties.find(W + "tblLook")
    return {
        "style": value(properties, "tblStyle"),
        "caption": value(properties, "tblCaption"),
        "firstColumn": look.get(W + "firstColumn"),
        "widths": [int(one.get(W + "w")) for one in element.find(W + "tblGrid")],
        "repeated": [row.find(W + "trPr/" + W + "tblHeader") is not None for row in rows],
        "whole": [row.find(W + "trPr/" + W + "cantSplit") is not None for row in rows],
        "rows": [[[paragraph(p) for p in cell.findall(W + "p")] for cell in row.findall(W + "tc")] for row in rows],
    }


def blocks(element):
    kinds = {W + "p": paragraph, W + "tbl": table}
    return [kinds[child.tag](child) for child in element if child.tag in kinds]


def style(element):
    run = element.find(W + "rPr")
    flow = element.find(W + "pPr")
    has = lambda where, name: where is not None and where.find(W + name) is not None
    return {
        "name": value(element, "name"),
        "colour": value(element, "rPr/color"),
        "bold": has(run, "b"),
        "keepNext": has(flow, "keepNext"),
        "level": value(element, "pPr/outlineLvl"),
    }


def plain(element):
    return {child.tag.split("}")[1]: child.text or "" for child in element}


document = parts["word/document.xml"]
body = document.find(W + "body")
section = body.find(W + "sectPr")
targets = related("word/document.xml")
around = lambda kind: [part for one in section.findall(W + kind) for part in blocks(parts[targets[one.get(OFFICE + "id")]])]
styles = parts["word/styles.xml"]
language = styles.find(W + "docDefaults/" + W + "rPrDefault/" + W + "rPr/" + W + "lang")
known = {one.get("PartName") for one in parts["[Content_Types].xml"].findall(TYPES + "Override")}
endings = {one.get("Extension") for one in parts["[Content_Types].xml"].findall(TYPES + "Default")}
used = {element.get(W + "val") for part in parts.values() for tag in ("pStyle", "rStyle", "tblStyle") for element in part.iter(W + tag)}

print(json.dumps({
    "parts": names,
    "times": sorted({str(one.date_time) for one in archive.infolist()}),
    "body": blocks(body),
    "header": around("headerReference"),
    "footer": around("footerReference"),
    "styles": {one.get(W + "styleId"): style(one) for one in styles.findall(W + "style")},
    "used": sorted(used),
    "language": language.get(W + "val"),
    "page": dict(section.find(W + "pgSz").items()) | dict(section.find(W + "pgMar").items()),
    "core": plain(parts["docProps/core.xml"]),
    "custom": {one.get("name"): one[0].text for one in parts["docProps/custom.xml"]},
    "app": plain(parts["docProps/app.xml"]),
    "missing": sorted(path for name in names if not name.endswith(".rels") for path in related(name).values() if path not in names),
    "unknown": [name for name in names if "/" + name not in known and name.rsplit(".", 1)[-1] not in endings],
    # The elements' own text and attributes, wherever they stand.
    "everything": {name: archive.read(name).decode("utf-8") for name in names},
}))
