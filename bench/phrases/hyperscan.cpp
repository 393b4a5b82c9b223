/*
** hyperscan.cpp: Hyperscan in block mode, with expressions that report where they begin, with
** literals and the word test in the callback, and with any white space for a blank.
*/
#include "engine.hpp"

#include <hs/hs.h>

namespace bench {
namespace {

enum Mode { SOM, LITERALS, SPACES };

// A phrase as an expression; with any white space where it has a blank and around its marks.
std::string expression(const std::string &phrase, bool any_space) {
  std::string out = "\\b";
  for (size_t i = 0; i < phrase.size(); i++) {
    char c = phrase[i];
    bool parts = !is_letter(c) && !(is_inner(c) && i > 0 && is_letter(phrase[i - 1]) &&
                                    i + 1 < phrase.size() && is_letter(phrase[i + 1]));
    if (any_space && c == ' ')
      out += "\\s+";
    else if (any_space && parts)
      out += std::string("\\s*\\") + c + "\\s*";
    else if (is_letter(c) || c == ' ')
      out += c;
    else
      out += std::string("\\") + c;
  }
  return out + "\\b";
}

class Hyperscan : public Engine {
public:
  Hyperscan(const Phrases &phrases, Mode mode) : mode_(mode) {
    std::vector<std::string> texts;
    std::vector<const char *> at;
    std::vector<unsigned> flags, ids;
    for (const std::string &phrase : phrases) {
      texts.push_back(mode == LITERALS ? phrase : expression(phrase, mode == SPACES));
      lengths_.push_back(texts.back().size());
      ids.push_back(static_cast<unsigned>(texts.size()));
      flags.push_back(HS_FLAG_CASELESS | (mode == LITERALS ? 0u : HS_FLAG_SOM_LEFTMOST));
    }
    for (const std::string &text : texts) at.push_back(text.c_str());

    hs_compile_error_t *error = nullptr;
    auto count = static_cast<unsigned>(at.size());
    hs_error_t code =
        mode == LITERALS
            ? hs_compile_lit_multi(at.data(), flags.data(), ids.data(), lengths_.data(), count,
                                   HS_MODE_BLOCK, nullptr, &database_, &error)
            : hs_compile_multi(at.data(), flags.data(), ids.data(), count, HS_MODE_BLOCK, nullptr,
                               &database_, &error);
    if (code != HS_SUCCESS) {
      std::string message = error ? error->message : "unknown error";
      hs_free_compile_error(error);
      throw std::runtime_error("Hyperscan: " + message);
    }
    if (hs_alloc_scratch(database_, &scratch_) != HS_SUCCESS) {
      hs_free_database(database_);
      throw std::runtime_error("Hyperscan: no scratch space");
    }
  }

  ~Hyperscan() override {
    hs_free_scratch(scratch_);
    hs_free_database(database_);
  }
  Hyperscan(const Hyperscan &) = delete;
  Hyperscan &operator=(const Hyperscan &) = delete;

  void scan(Sink &sink) override {
    Context context{sink, lengths_.data()};
    hs_scan(database_, sink.text.data(), static_cast<unsigned>(sink.text.size()), 0, scratch_,
            mode_ == LITERALS ? on_literal : on_expression, &context);
  }

  size_t bytes() const override {
    size_t database = 0, scratch = 0;
    hs_database_size(database_, &database);
    hs_scratch_size(scratch_, &scratch);
    return database + scratch;
  }

private:
  struct Context {
    Sink &sink;
    const size_t *lengths;
  };

  Mode mode_;
  std::vector<size_t> lengths_;
  hs_database_t *database_ = nullptr;
  hs_scratch_t *scratch_ = nullptr;

  static int on_expression(unsigned id, unsigned long long from, unsigned long long to, unsigned,
                           void *ud) {
    static_cast<Context *>(ud)->sink.offer(id, from, to);
    return 0;
  }

  static int on_literal(unsigned id, unsigned long long, unsigned long long to, unsigned,
                        void *ud) {
    auto *context = static_cast<Context *>(ud);
    context->sink.offer(id, to - context->lengths[id - 1], to);
    return 0;
  }
};

template <Mode MODE> std::unique_ptr<Engine> make(const Phrases &phrases) {
  return std::make_unique<Hyperscan>(phrases, MODE);
}

} // namespace

std::vector<Plugin> hyperscan_plugins() {
  return {{"hyperscan", always, make<SOM>},
          {"hyperscan-literals", always, make<LITERALS>},
          {"hyperscan-spaces", always, make<SPACES>}};
}

} // namespace bench
