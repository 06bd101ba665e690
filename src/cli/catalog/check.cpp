#include "cli/catalog/actions.hpp"
#include "cli/exit_codes.hpp"
#include "cli/values.hpp"
#include "lats/catalog/check.hpp"
#include "lats/catalog/error.hpp"
#include "lats/render/json.hpp"
#include "lats/render/pages.hpp"

#include <algorithm>

namespace lats::cli::catalog_actions {

void check(Context& context, const Options& options) {
    const Format format = format_of(options.format);
    if (format != Format::table && format != Format::json) throw Error(ErrorKind::usage, "catalog check answers as table or json");
    std::vector<Document> documents = context.documents();
    if (!options.what.empty() && !context.own_folder().empty()) {
        // A file that was added before is checked in place of its copy.
        for (const std::string& file : options.what)
            std::erase_if(documents, [&](const Document& document) { return document.name == context.own_folder() + "/" + name_for(options, file); });
    }
    CheckScope scope{.first_checked = documents.size()};
    for (const std::string& file : options.what) add_layer(documents, file);
    if (options.what.empty()) {
        const auto own = std::ranges::find_if(documents, [](const Document& document) { return !document.name.starts_with("built-in/"); });
        scope.first_checked = static_cast<std::size_t>(own - documents.begin());
    }
    const std::vector<Finding> findings = check_catalog(documents, scope);
    context.print(format == Format::json ? check_json(findings) : "");
    if (format == Format::table) context.print(check_report(findings, context.layout()));
    const bool is_bad = count(findings, Severity::error) > 0 || (context.is_strict() && !findings.empty());
    if (is_bad) context.exit_with(exit_code(ErrorKind::nothing_found));
}

}  // namespace lats::cli::catalog_actions
