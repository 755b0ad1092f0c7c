#include "support/app_harness.h"

#include "model/field.h"

#include <gtest/gtest.h>

// Notices stand above the content of a screen, so whoever has scrolled down does not see them.

namespace triad::test {

namespace {

using semantics::Role;
using ui::InputKind;

/// On an evaluation, some way down.
struct ScrolledDown {
    ScrolledDown()
    {
        app.press(Role::Button, "Start: Remote learning self-evaluation");
        app.push({ .kind = InputKind::Scroll, .id = app.at("content").id, .y = 900, .text = {} });
    }

    /// The offset that the page is asked to take in the next frame; negative for none.
    float wish_after(ui::Input input)
    {
        app.app().push(std::move(input));
        app.frame();
        return app.at("content").scroll_to;
    }

    AppHarness app;
};

TEST(Notices, WhatIsSaidOfAFileIsBroughtIntoViewOnce)
{
    ScrolledDown here;
    EXPECT_EQ(here.wish_after({ .kind = InputKind::File, .text = "photo.jpg\n\xff\xd8\xff" }), 0);
    EXPECT_TRUE(here.app.shows("“photo.jpg” was not opened."));
    here.app.frame();
    EXPECT_LT(here.app.at("content").scroll_to, 0);
}

TEST(Notices, AFileThatCouldNotBeReadIsSaidInViewAsWell)
{
    ScrolledDown here;
    EXPECT_EQ(here.wish_after({ .kind = InputKind::FileUnread, .text = "triad.json\nIt could not be read." }), 0);
}

TEST(Notices, WhatIsSaidOfALetterTooManyLeavesPeopleWhereTheyWrite)
{
    ScrolledDown here;
    auto const comment = here.app.at("THEP-A01/comment").id;
    EXPECT_LT(here.wish_after({ .kind = InputKind::Text, .id = comment, .text = std::string(model::longest_text + 1, 'a') }), 0);
    EXPECT_TRUE(here.app.shows("That text is longer than"));
}

} // namespace

} // namespace triad::test
