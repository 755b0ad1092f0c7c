#pragma once

#include "platform/headless/fakes.h"
#include "store/workspace.h"

#include <memory>
#include <string>

namespace triad::test {

/// Six items on the red, amber, green scale with one context field: enough for every command.
model::Instrument small_instrument();

/// One browser tab with a started workspace, on a device of its own or on one shared with another tab.
class Tab {
public:
    explicit Tab(std::shared_ptr<platform::headless::Disk> = std::make_shared<platform::headless::Disk>());

    /// The tab is closed without a word and opened again on the same device: what was not stored is gone.
    void reload();
    /// Carries out and answers everything that waits.
    void deliver();
    /// Frames and answers, for so long on the clock.
    void run(std::int64_t ms);

    store::Workspace& work() { return *workspace; }
    platform::headless::Disk& disk() { return *m_disk; }
    std::shared_ptr<platform::headless::Disk> device() { return m_disk; }

    /// A new evaluation, stored; returns its id.
    std::string create();
    bool rate(int item, std::string_view choice);
    bool comment(int item, std::string_view text);
    /// Opens a stored document and waits for it.
    void open(std::string const& key);
    /// The bytes of the last downloaded file.
    std::string downloaded();

    /// How often a line of this beginning stands in the storage's log.
    int requests(std::string_view beginning) const;
    bool noticed(std::string_view part) const;

    std::unique_ptr<platform::headless::FakeWorld> world;
    std::unique_ptr<store::Workspace> workspace;
    std::string evaluation; // of the last `create`

private:
    std::shared_ptr<platform::headless::Disk> m_disk;
};

/// "A01" for 1.
std::string item_id(int number);
/// Equal in everything but when it was saved last.
bool same_work(model::SchoolDocument const&, model::SchoolDocument const&);

} // namespace triad::test
