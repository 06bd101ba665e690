#include "import/vocabulary.hpp"

#include <nlohmann/json.hpp>

namespace lats::importing {

Vocabulary read_vocabulary(std::string_view json) {
    const auto root = nlohmann::json::parse(json);
    Vocabulary vocabulary;
    for (const auto& [said, meant] : root.at("muscles").items()) {
        const auto fidelity = parse_word<Fidelity>(meant.at(1).get<std::string>());
        vocabulary.muscles[said] = {meant.at(0).get<std::string>(), fidelity.value()};
    }
    root.at("equipment").get_to(vocabulary.equipment);
    root.at("levels").get_to(vocabulary.levels);
    root.at("ways").get_to(vocabulary.ways);
    return vocabulary;
}

}  // namespace lats::importing
