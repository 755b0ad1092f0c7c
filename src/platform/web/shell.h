#pragma once

#include "raster/box.h"
#include "raster/colour.h"

#include <cstddef>
#include <cstdint>

// What the page's script does for us. Each function forwards to one method of the same name in shell/main.js
// (see library.js). Texts are UTF-8 in our memory and valid only during the call; "packed" means the list form of pack.h.

namespace triad::platform::web {

/// Operations of shell_storage. The order is the protocol with shell/storage.js: append only.
enum class StorageOperation : std::uint32_t {
    List = 1, // → key, summary, key, summary …
    Load, // key → bytes, sequence, then sequence and entry of every journal entry
    Append, // key, sequence, entry
    Write, // key, sequence, bytes, summary
    Remove, // key
    AddVersion, // key, milliseconds, label, bytes
    ListVersions, // key → milliseconds, label, size …
    LoadVersion, // key, milliseconds → bytes
    RemoveVersion, // key, milliseconds
    Raw, // key → text
    Claim, // key, take over ("1" or "0") → granted ("1" or "0")
    Release, // key
    RemoveAll,
    Watch, // → the key of what another tab has removed, or nothing where it was everything; answered each time
};

/// How an answer turned out. The order is the protocol with shell/storage.js: append only.
enum class ReplyStatus : std::uint32_t { Ok, Full, Blocked, Changed, Missing, Unverified, Lost };

/// Operations of shell_lock. The order is the protocol with shell/lock.js: append only.
enum class LockOperation : std::uint32_t {
    Seal = 1, // phrase, bytes → outcome, locked file
    Open, // phrase, locked file → outcome, bytes
};

/// How sealing or opening turned out, in decimal digits. The order is the protocol with shell/lock.js: append only.
enum class LockOutcome : std::uint32_t { Ok, WrongPhrase, Damaged, Altered, Newer, Missing, TooLarge };

/// Operations of shell_signer. The order is the protocol with shell/signer.js: append only. Whatever cannot be had is
/// answered with a status other than Ok.
enum class SignOperation : std::uint32_t {
    Sign = 1, // bytes → key, value
    Verify, // key, value, bytes → "1" or "0"
    Words, // key → four words
    Forget,
};

/// Operations of shell_folders. The order is the protocol with shell/folders.js: append only.
enum class FolderOperation : std::uint32_t {
    Find = 1, // key → outcome, name
    Open, // key → outcome, name
    Read, // key → outcome, name
    Forget, // key
    ForgetAll,
};

/// How it turned out, in decimal digits. The order is the protocol with shell/folders.js: append only.
enum class FolderOutcome : std::uint32_t { Ok, None, Gone, Refused, Missing };

/// Operations of shell_office: a format each. The order is the protocol with shell/host.js: append only.
enum class OfficeOperation : std::uint32_t {
    Word = 1, // blocks → outcome, bytes
    Excel, // blocks → outcome, bytes
};

/// How it turned out, in decimal digits. The order is the protocol with shell/word.js: append only.
enum class OfficeOutcome : std::uint32_t { Ok, Failed };

/// What paints the canvas. The order is the protocol with shell/canvas.js: append only.
enum class Painter : std::uint32_t {
    WebGl,
    Memory,
};

/// Where shell_glyph_raster says what it has painted; the fields mean what they mean in GlyphImage.
struct GlyphBox {
    float left;
    float top;
    std::int32_t width;
    std::int32_t height;
    std::int32_t coloured;
};

extern "C" {
void shell_patch(std::uint32_t const* words, std::size_t count, char const* blob, std::size_t size);
void shell_storage(std::uint32_t request, StorageOperation, char const* packed, std::size_t size);
void shell_lock(std::uint32_t request, LockOperation, char const* packed, std::size_t size);
void shell_signer(std::uint32_t request, SignOperation, char const* packed, std::size_t size);
void shell_folders(std::uint32_t request, FolderOperation, char const* packed, std::size_t size);
int shell_folders_available();
void shell_office(std::uint32_t request, OfficeOperation, char const* packed, std::size_t size);
/// The rest of the asset pack, which may have to be waited for. Allocated with malloc; the caller frees it. `size` is set to its
/// length.
char* shell_assets_rest(std::size_t* size);
void shell_pick();
void shell_stop_reading();
/// Packed: name, MIME type, bytes.
void shell_save(char const* packed, std::size_t size);
void shell_print();
/// Allocated with malloc; the caller frees it. `size` is set to its length.
char* shell_preferences_load(std::size_t* size);
int shell_preferences_save(char const* text, std::size_t size);
double shell_now();
double shell_monotonic();
int shell_offset_minutes(double ms);
void shell_random(std::uint8_t* bytes, std::size_t size);
void shell_request_persistence();
void shell_reload_into_update();
void shell_copy_text(char const* text, std::size_t size);
void shell_wake_after(int ms);
/// There is no memory left. Does not return: the page stops the program and says so.
[[noreturn]] void shell_out_of_memory();
void shell_ask_before_closing(int on);
/// The canvas cannot be painted: the page shows the mirror as plain HTML from now on.
void shell_go_plain();
/// Which painter suits: WebGL where there is a graphics card for it.
Painter shell_painter();
/// Prepares the canvas for shell_show_picture. 0 where that cannot be had.
int shell_take_canvas();
/// The picture, 4 bytes a pixel, red first, row by row, whose size is the canvas's; only the pixels in these boxes are taken.
void shell_show_picture(raster::Colour const* pixels, int width, int height, raster::Box const* boxes, std::size_t count);
void shell_glyph_metrics(std::uint32_t face, float* ascent_and_descent);
/// Widths of `count` characters from `first` on, in parts of the size.
void shell_glyph_advances(std::uint32_t face, std::uint32_t first, std::uint32_t count, float* widths);
/// The width of characters that are shaped together, in parts of the size.
float shell_run_advance(std::uint32_t face, char const* text, std::size_t size);
/// Allocated with malloc, one byte a pixel or four when it has colours of its own; the caller frees it. Null where there is no
/// ink.
std::uint8_t* shell_glyph_raster(
    std::uint32_t face, char const* text, std::size_t size, float size_px, float density, GlyphBox* box);
}

} // namespace triad::platform::web
