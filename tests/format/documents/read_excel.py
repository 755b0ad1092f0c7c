"""read_excel.py FILE: what Python's own zipfile and XML reader find in an Excel file, as JSON. Run by excel.test.mjs.

Follows ECMA-376, part 1, chapter 18. Knows nothing of how we write them.
"""

import datetime
import json
import posixpath
import re
import sys
import zipfile
import xml.etree.ElementTree as tree

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
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


def unspelt(text):
    """Letters that are spelt out, as Excel reads them: "_x0041_" is an A (18.4.12)."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text)


strings = ["".join(unspelt(part.text or "") for part in one.iter(S + "t")) for one in parts["xl/sharedStrings.xml"]]
styles = parts["xl/styles.xml"]
formats = {one.get("numFmtId"): one.get("formatCode") for one in styles.iter(S + "numFmt")}
fonts = list(styles.find(S + "fonts"))
fills = list(styles.find(S + "fills"))


def look(index):
    style = styles.find(S + "cellXfs")[index]
    font = fonts[int(style.get("fontId", "0"))]
    ground = fills[int(style.get("fillId", "0"))].find(S + "patternFill/" + S + "fgColor")
    alignment = style.find(S + "alignment")
    colour = font.find(S + "color")
    return {
        "format": formats.get(style.get("numFmtId")),
        "bold": font.find(S + "b") is not None,
        "colour": colour.get("rgb"),
        "ground": None if ground is None else ground.get("rgb"),
        "wrap": alignment is not None and alignment.get("wrapText") == "1",
    }


def content(cell):
    assert cell.find(S + "f") is None, "a formula"
    value = cell.find(S + "v")
    if value is None:
        return None
    if cell.get("t") == "s":
        return strings[int(value.text)]
    assert cell.get("t") in (None, "n"), cell.get("t")
    number = float(value.text)
    if "yy" in (look(int(cell.get("s", "0")))["format"] or ""):
        # Days since the end of 1899, as Excel counts them after February 1900.
        return {"day": (datetime.date(1899, 12, 30) + datetime.timedelta(days=int(number))).isoformat()}
    return {"number": number}


def sheet(name, path):
    part = parts[path]
    cells = [[{"value": content(cell), "at": cell.get("r"), **look(int(cell.get("s", "0")))} for cell in row] for row in part.find(S + "sheetData")]
    pane = part.find(S + "sheetViews/" + S + "sheetView/" + S + "pane")
    filtered = part.find(S + "autoFilter")
    printed = part.find(S + "headerFooter")
    return {
        "name": name,
        "rows": cells,
        "frozen": None if pane is None else (pane.get("state"), pane.get("ySplit"), pane.get("topLeftCell")),
        "filter": None if filtered is None else filtered.get("ref"),
        "widths": [float(one.get("width")) for one in part.findall(S + "cols/" + S + "col")],
        "header": printed.findtext(S + "oddHeader"),
        "footer": printed.findtext(S + "oddFooter"),
    }


workbook = parts["xl/workbook.xml"]
targets = related("xl/workbook.xml")
types = parts["[Content_Types].xml"]
known = {one.get("PartName") for one in types.findall(TYPES + "Override")}
endings = {one.get("Extension") for one in types.findall(TYPES + "Default")}

print(json.dumps({
    "parts": names,
    "times": sorted({str(one.date_time) for one in archive.infolist()}),
    "sheets": [sheet(one.get("name"), targets[one.get(OFFICE + "id")]) for one in workbook.find(S + "sheets")],
    "titles": [one.text for one in workbook.iter(S + "definedName")],
    "core": {child.tag.split("}")[1]: child.text or "" for child in parts["docProps/core.xml"]},
    "missing": sorted(path for name in [*names, ""] if not name.endswith(".rels") for path in related(name).values() if path not in names),
    "unknown": [name for name in names if "/" + name not in known and name.rsplit(".", 1)[-1] not in endings],
    "strings": strings,
}))
