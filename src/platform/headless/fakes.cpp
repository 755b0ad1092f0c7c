#include "platform/headless/fakes.h"

#include "base/code_points.h"
#include "base/result.h"
#include "base/text.h"

#include <array>
#include <cmath>

namespace triad::platform::headless {

namespace {

// Scripts whose characters fill a square, and pictures.
constexpr std::array wide_ranges {
    CodePoints { 0x1100, 0x115F },
    CodePoints { 0x2E80, 0xA4CF },
    CodePoints { 0xAC00, 0xD7A3 },
    CodePoints { 0xF900, 0xFAFF },
    CodePoints { 0xFE30, 0xFE6F },
    CodePoints { 0xFF00, 0xFF60 },
    CodePoints { 0xFFE0, 0xFFE6 },
    CodePoints { 0x1F300, 0x1FAFF },
    CodePoints { 0x20000, 0x3FFFD },
};

bool wide(char32_t character) { return is_among(character, wide_ranges); }

} // namespace

std::string FakeIds::fresh(std::string_view prefix)
{
    // Two worlds may count alike, as two browsers never would. What tells people and openings apart differs everywhere.
    static int everywhere = 0;
    if (prefix != "copy")
        ++last;
    auto const digits = number(prefix == "copy" || prefix == "person" ? ++everywhere : last);
    return concat({ prefix, "-", std::string(22 - digits.size(), '0'), digits });
}

void FakeMirror::apply(semantics::Patch const& patch)
{
    auto const request = m_tree.focus_request;
    ENSURE(semantics::apply(patch, m_tree));
    ++patches;
    announced.insert(announced.end(), m_tree.polite.begin(), m_tree.polite.end());
    announced.insert(announced.end(), m_tree.urgent.begin(), m_tree.urgent.end());
    if (m_tree.focus_request != request)
        focused.push_back(m_tree.focus);
}

float FixedGlyphs::advance(Face face, char32_t character, float size_px)
{
    return face == Face::Icons || wide(character) ? size_px : size_px / 2;
}

float FixedGlyphs::run_advance(Face face, std::string_view text, float size_px)
{
    std::size_t at = 0;
    return text.empty() ? 0 : advance(face, next_code_point(text, at), size_px);
}

GlyphImage FixedGlyphs::raster(Face face, std::string_view text, float size_px, float density)
{
    GlyphImage image;
    if (blank(text))
        return image;
    auto const ascent = metrics(face).ascent;
    image.width = static_cast<int>(std::ceil(run_advance(face, text, size_px) * density));
    image.height = static_cast<int>(std::ceil(size_px * ascent * density));
    image.top = -size_px * ascent * density;
    image.pixels.assign(static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height), 255);
    return image;
}

void FakeFolders::find(std::string const& key, FolderReply reply)
{
    m_answers.emplace_back([this, key, reply = std::move(reply)] {
        auto const found = remembered.find(key);
        reply(found == remembered.end() ? Result<std::string, FolderError> { Failure { FolderError::None } } : found->second);
    });
}

void FakeFolders::open(std::string const& key, FolderReply reply)
{
    m_answers.emplace_back([this, key, reply = std::move(reply)] {
        if (chosen) {
            remembered.insert_or_assign(key, *chosen);
            ++reads;
        }
        reply(chosen);
    });
}

void FakeFolders::read(std::string const& key, FolderReply reply)
{
    if (trouble) {
        m_answers.emplace_back([why = *trouble, reply = std::move(reply)] { reply(Failure { why }); });
        return;
    }
    reads += static_cast<int>(remembered.count(key));
    find(key, std::move(reply));
}

void FakeFolders::deliver()
{
    while (!m_answers.empty()) {
        auto const answer = std::move(m_answers.front());
        m_answers.pop_front();
        answer();
    }
}

void FakeOfficeWriter::write(OfficeFormat format, std::string const& blocks, OfficeReply reply)
{
    asked.push_back({ format, blocks });
    auto const written = concat({ format == OfficeFormat::Word ? "Word file: " : "Excel file: ", blocks });
    m_answers.emplace_back([this, written, reply = std::move(reply)] {
        reply(trouble ? Result<std::string, OfficeError> { Failure { *trouble } } : written);
    });
}

void FakeOfficeWriter::deliver()
{
    while (!m_answers.empty()) {
        auto const answer = std::move(m_answers.front());
        m_answers.pop_front();
        answer();
    }
}

} // namespace triad::platform::headless
