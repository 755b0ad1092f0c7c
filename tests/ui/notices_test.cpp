#include "support/app_harness.h"

#include "model/field.h"

#include <algorithm>
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

    /// The offset that the page is asked to take within the next tenth of a second, which is how long the screen may stay as it
    /// is while files come; negative for none.
    float wish_after(ui::Input input)
    {
        app.app().push(std::move(input));
        float wish = -1;
        for (int frames = 0; frames < 7; ++frames) {
            app.frame();
            wish = std::max(wish, app.at("content").scroll_to);
        }
        return wish;
    }

    AppHarness app;
};

TEST(Notices, WhatIsSaidOfAFileIsBroughtIntoViewOnce)
{
    ScrolledDown here;
    EXPECT_EQ(here.wish_after({ .kind = InputKind::File, .text = "photo.jpg\n\xff\xd8\xff" }), 0);
    EXPECT_TRUE(here.app.shows("“photo.jpg” was not opened."));
    EXPECT_LT(here.wish_after({ .kind = InputKind::Hidden, .text = {} }), 0);
}

TEST(Notices, AFileThatCouldNotBeReadIsSaidInViewAsWell)
{
    ScrolledDown here;
    EXPECT_EQ(here.wish_after({ .kind = InputKind::FileUnread, .text = "triad.json\nIt could not be read." }), 0);
}

TEST(Notices, OfFilesThatComeTogetherTheFirstIsBroughtIntoView)
{
    ScrolledDown here;
    here.app.push({ .kind = InputKind::FilesExpected, .x = 0, .y = 3, .a = 1, .text = {} });
    EXPECT_EQ(here.wish_after({ .kind = InputKind::File, .text = "one.jpg\n\xff\xd8\xff" }), 0);
    here.app.settle();
    EXPECT_LT(here.wish_after({ .kind = InputKind::File, .text = "two.jpg\n\xff\xd8\xff" }), 0);
    EXPECT_TRUE(here.app.shows("“two.jpg” was not opened."));
    here.app.push({ .kind = InputKind::FilesExpected, .x = 3, .y = 3, .a = 2, .text = {} });
    EXPECT_EQ(here.wish_after({ .kind = InputKind::File, .text = "three.jpg\n\xff\xd8\xff" }), 0) << "a file of another day";
}

TEST(Notices, WhyThereIsNoFileToSaveIsBroughtIntoView)
{
    AppHarness app;
    app.app().push({ .kind = InputKind::Shortcut, .a = static_cast<std::uint32_t>(ui::Shortcut::Save), .text = {} });
    app.frame();
    EXPECT_EQ(app.at("content").scroll_to, 0);
    EXPECT_TRUE(app.shows("There is no file to save"));
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
