// The JSON Schemas under data/schemas/, asked by a validator that is not ours. They promise what lats reads and writes;
// the tests hold it to that.
#pragma once
#include "places.hpp"

#include <fstream>
#include <memory>
#include <stdexcept>
#include <string>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

namespace lats::test {

class PublishedSchema {
public:
    /// The schema in that file of data/schemas/.
    explicit PublishedSchema(const std::string& file) : schema_(std::make_unique<valijson::Schema>()) {
        std::ifstream text(std::string(LATS_SOURCE_DIR "/data/schemas/") + file);
        if (!text) throw std::runtime_error("cannot read " + file);
        document_ = nlohmann::json::parse(text);
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(document_), *schema_);
    }

    const nlohmann::json& document() const { return document_; }

    /// What is wrong with `value`, outermost first; empty where it follows the schema.
    std::string faults(const nlohmann::json& value) const {
        valijson::ValidationResults results;
        valijson::Validator validator;
        const valijson::adapters::NlohmannJsonAdapter target(value);
        if (validator.validate(*schema_, target, &results)) return {};
        std::string text;
        for (const auto& fault : results) {
            for (const std::string& place : fault.context) text += place;
            text += ": " + fault.description + '\n';
        }
        return text;
    }

private:
    nlohmann::json document_;
    std::unique_ptr<valijson::Schema> schema_;
};

}  // namespace lats::test
