#pragma once

#include "platform/ports.h"

// The ports that are one call each into the page.

namespace triad::platform::web {

/// What one of the shell's functions gives that allocate a text for us.
std::string text_from_page(char* (*ask)(std::size_t* size));

class WebFiles final : public Files {
public:
    void pick() override;
    void stop_reading() override;
    void save(std::string const& name, std::string const& mime, std::string const& bytes) override;
    void print() override;
};

class WebPreferences final : public Preferences {
public:
    std::string load() override;
    bool save(std::string const&) override;
};

class WebClock final : public Clock {
public:
    int offset_minutes(Instant) const override;
    std::int64_t monotonic_ms() const override;

protected:
    Instant device_time() const override;
};

class WebIds final : public Ids {
public:
    std::string fresh(std::string_view prefix) override;
};

class WebMirror final : public Mirror {
public:
    void apply(semantics::Patch const&) override;
};

class WebPage final : public Page {
public:
    void request_persistence() override;
    void reload_into_update() override;
    void copy_text(std::string const&) override;
    void wake_after(int ms) override;
    void ask_before_closing(bool on) override;
};

} // namespace triad::platform::web
