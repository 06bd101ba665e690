#include "cli/line/complete.hpp"

#include "cli/line/call.hpp"
#include "cli/line/candidates.hpp"
#include "lats/catalog/names.hpp"
#include "lats/text/clean.hpp"

#include <algorithm>
#include <exception>
#include <functional>
#include <utility>

#include <fmt/format.h>

namespace lats::cli {
namespace {

/// What stands before the word that is being typed, as the commands declare it.
struct Line {
    std::vector<std::string> arguments;  ///< words that belong to no option
    std::vector<const Declared*> given;  ///< options
    const Declared* waiting = nullptr;   ///< the option whose value comes next
    bool options_ended = false;
};

/// "-m,--muscle" holds "-m" and "--muscle".
std::vector<std::string_view> names_of(const Declared& option) {
    const auto comma = option.names.find(',');
    if (comma == std::string_view::npos) return {option.names};
    return {option.names.substr(0, comma), option.names.substr(comma + 1)};
}

const Declared* find_option(const Arguments& arguments, std::string_view name) {
    for (const Declared& declared : arguments.declared())
        if (declared.is_option() && std::ranges::count(names_of(declared), name) > 0) return &declared;
    return nullptr;
}

void fill(const Declared& option, std::string_view value) {
    if (const auto* target = std::get_if<std::optional<std::string>*>(&option.target)) **target = std::string(value);
    if (const auto* target = std::get_if<std::vector<std::string>*>(&option.target)) (*target)->emplace_back(value);
}

void read_option(Line& line, const Arguments& arguments, std::string_view word) {
    const auto equals = word.find('=');
    const Declared* option = find_option(arguments, word.substr(0, equals));
    if (!option) return;
    line.given.push_back(option);
    if (const auto* target = std::get_if<bool*>(&option->target)) **target = true;
    if (option->takes == Takes::nothing) return;
    if (equals == std::string_view::npos) line.waiting = option;
    else fill(*option, word.substr(equals + 1));
}

Line read_line(const Arguments& arguments, const std::vector<std::string>& words) {
    Line line;
    for (const std::string& word : words) {
        if (line.waiting) fill(*std::exchange(line.waiting, nullptr), word);
        else if (line.options_ended || !word.starts_with('-')) line.arguments.push_back(word);
        else if (word == "--") line.options_ended = true;
        else read_option(line, arguments, word);
    }
    return line;
}

/// The argument that a word behind `count` others belongs to, or null. A name of several words is not completed past its first.
const Declared* next_argument(const Arguments& arguments, std::size_t count) {
    for (const Declared& declared : arguments.declared()) {
        if (declared.is_option()) continue;
        if (count == 0 || std::holds_alternative<std::vector<std::string>*>(declared.target)) return &declared;
        if (declared.takes_all_words()) return nullptr;
        --count;
    }
    return nullptr;
}

/// The choice that the first word of the line is, or null.
const Choice* chosen_on(const Arguments& arguments, const Line& line) {
    const Declared* const first = line.arguments.empty() ? nullptr : next_argument(arguments, 0);
    if (!first) return nullptr;
    const auto found = std::ranges::find(first->choices, line.arguments.front(), &Choice::word);
    return found != first->choices.end() ? &*found : nullptr;
}

/// What the line says before decides, too: the word of a choice tells what the words behind it are, and which formats there are.
Declared narrowed(Declared declared, const Arguments& arguments, const Line& line, std::vector<Choice>& formats) {
    const Choice* const chosen = chosen_on(arguments, line);
    if (!chosen) return declared;
    if (!declared.is_option() && declared.choices.empty() && chosen->then) declared.takes = *chosen->then;
    if (declared.takes != Takes::format) return declared;
    for (const std::string_view format : chosen->formats) formats.push_back({format, ""});
    declared.choices = formats;
    return declared;
}

/// The options that are not there yet, or may be there again.
std::vector<Candidate> options_left(const Arguments& arguments, const Line& line) {
    std::vector<Candidate> left;
    for (const Declared& declared : arguments.declared()) {
        const bool again = std::holds_alternative<std::vector<std::string>*>(declared.target);
        if (!declared.is_option() || (!again && std::ranges::count(line.given, &declared) > 0)) continue;
        for (const std::string_view name : names_of(declared)) left.push_back({std::string(name), std::string(declared.help)});
    }
    return left;
}

/// The candidates for `typed`, with what stays in front of them.
struct Offer {
    std::string kept;
    std::vector<Candidate> candidates;
};

class Completion {
public:
    Completion(const Call& call, const Surroundings& surroundings) : surroundings_(surroundings), is_command_known_(call.command) {
        work_ = prepare(call, arguments_, options_);
        line_ = read_line(arguments_, call.words);
        for (std::string& path : options_.catalogs) path = at_home(path);
    }

    Offer offer(const std::string& typed) const {
        if (line_.waiting) return values(*line_.waiting, "", typed);
        if (typed.starts_with('-') && !line_.options_ended) return option(typed);
        if (!is_command_known_) return {"", command_candidates()};
        const Declared* argument = next_argument(arguments_, line_.arguments.size());
        Offer offer = argument ? values(*argument, "", typed) : Offer{};
        // Where any word can come, or none, the options are what there is to say.
        if (offer.candidates.empty() && typed.empty() && !line_.options_ended) offer.candidates = options_left(arguments_, line_);
        return offer;
    }

private:
    Offer option(const std::string& typed) const {
        const auto equals = typed.find('=');
        if (equals == std::string::npos) return {"", options_left(arguments_, line_)};
        const Declared* option = find_option(arguments_, typed.substr(0, equals));
        return option ? values(*option, typed.substr(0, equals + 1), typed) : Offer{};
    }

    Offer values(const Declared& declared, std::string kept, const std::string& typed) const {
        GlobalOptions options;  // the others are still being typed, perhaps
        options.catalogs = options_.catalogs;
        options.no_builtin = options_.no_builtin;
        Context context(surroundings_, options);
        const Catalog& catalog = context.catalog();
        const auto name = fmt::format("{}", fmt::join(line_.arguments, " "));
        std::vector<Choice> formats;
        const Declared taken = narrowed(declared, arguments_, line_, formats);
        const std::vector<std::string> own_files =
            taken.takes == Takes::own_file ? catalog_files_in(context.source().own_folder()) : std::vector<std::string>();
        Offer offer{std::move(kept), candidates(taken, catalog, find_by_name(catalog.exercises, name).found(), own_files)};
        // Of a list that is separated by commas the last item is being typed.
        const auto comma = declared.takes == Takes::equipment_list ? typed.rfind(',') : std::string::npos;
        if (comma != std::string::npos) offer.kept = typed.substr(0, comma + 1);
        return offer;
    }

    /// A shell hands words over as they are typed.
    std::string at_home(const std::string& path) const {
        const auto home = path.starts_with("~/") ? surroundings_.variable("HOME") : std::nullopt;
        return home ? *home + path.substr(1) : path;
    }

    const Surroundings& surroundings_;
    bool is_command_known_;
    Arguments arguments_;
    GlobalOptions options_;
    Work work_;  ///< owns what the arguments are bound to
    Line line_;
};

/// Leaves what begins with `typed`, or where nothing does, what contains it.
void keep_fitting(std::vector<Candidate>& candidates, std::string_view typed) {
    const auto begins = [&](const Candidate& candidate) { return candidate.value.starts_with(typed); };
    const auto contains = [&](const Candidate& candidate) { return candidate.value.find(typed) != std::string::npos; };
    if (std::ranges::any_of(candidates, begins)) std::erase_if(candidates, std::not_fn(begins));
    else std::erase_if(candidates, std::not_fn(contains));
}

std::string lines(Offer offer, std::string_view typed) {
    const bool shell_knows = offer.candidates.size() == 1 && offer.candidates.front().value.empty();
    if (shell_knows) return fmt::format("\t{}\n", offer.candidates.front().help);
    keep_fitting(offer.candidates, typed.substr(offer.kept.size()));
    std::string lines;
    for (const Candidate& candidate : offer.candidates) {
        // A catalogue may hold anything, and the shell reads lines.
        lines += text::one_line(offer.kept + candidate.value);
        lines += candidate.help.empty() ? "\n" : fmt::format("\t{}\n", text::one_line(candidate.help));
    }
    return lines;
}

}  // namespace

Answer complete(const std::vector<std::string>& words, const Surroundings& surroundings) {
    const std::size_t first = !words.empty() && words.front() == "--" ? 1 : 0;
    if (words.size() <= first) return {};
    const std::string& typed = words.back();
    GlobalOptions options;
    options.no_pager = true;
    Context context(surroundings, options);
    try {
        const Completion completion(take_apart({words.begin() + static_cast<std::ptrdiff_t>(first), words.end() - 1}), surroundings);
        context.print(lines(completion.offer(typed), typed));
    } catch (const std::exception&) {
        // Somebody is typing: the finished call will say what is wrong.
    }
    return std::move(context).answer(0);
}

}  // namespace lats::cli
