#include "publish/html.hpp"

#include "support/catch.hpp"

using lats::escaped;
using lats::Html;

TEST_CASE("Text enters a page escaped and cleaned") {
    CHECK(escaped("<script>alert('1' & \"2\")</script>") == "&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;");
    CHECK(escaped("a\x1b[2Jb") == "a\uFFFD[2Jb");
    CHECK(escaped("\u202Eabc") == "\uFFFDabc");
    CHECK(escaped("caf\u00E9 \xff") == "caf\u00E9 \uFFFD");
}

TEST_CASE("An element closes with its scope, and its attributes are escaped") {
    Html html;
    {
        const auto paragraph = html.in("p", {{"title", "\" onclick=\"x"}});
        html.link("a.html?a&b", "<b>");
    }
    CHECK(std::move(html).take() == "<p title=\"&quot; onclick=&quot;x\"><a href=\"a.html?a&amp;b\">&lt;b&gt;</a></p>\n");
}
