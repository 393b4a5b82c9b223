/*
** cxo.cpp: this project's engine through its C interface, by tier, separators and semantics.
*/
#include "engine.hpp"

#include "../../csrc/cxo.h"

#include <cstdlib>

namespace bench {
namespace {

void *allocate(void *, void *block, size_t, size_t size) {
  if (size > 0) return std::realloc(block, size);
  std::free(block);
  return nullptr;
}

class Cxo : public Engine {
public:
  Cxo(const Phrases &phrases, int tier, int separators, int semantics) : tier_(tier) {
    std::vector<cxo_Phrase> list;
    for (const std::string &phrase : phrases)
      list.push_back({{phrase.data(), phrase.size()}, static_cast<uint32_t>(list.size() + 1)});
    cxo_PhraseOptions options{};
    options.separators = separators;
    options.semantics = semantics;
    cxo_Error error{};
    int code = cxo_phrases_build(list.data(), list.size(), &options, allocate, nullptr, &image_,
                                 &size_, &error);
    if (code == CXO_OK) code = cxo_phrases_check(image_, size_, &set_, &error);
    if (code != CXO_OK) {
      std::free(image_);
      throw std::runtime_error("cxo, phrase " + std::to_string(error.where) + ": " + error.text);
    }
  }

  ~Cxo() override { std::free(image_); }
  Cxo(const Cxo &) = delete;
  Cxo &operator=(const Cxo &) = delete;

  void scan(Sink &sink) override {
    cxo_phrases_scan(set_, sink.text.data(), sink.text.size(), tier_, on_match, &sink);
  }

  size_t bytes() const override { return size_; }

private:
  int tier_;
  void *image_ = nullptr;
  size_t size_ = 0;
  const cxo_Phrases *set_ = nullptr;

  static int on_match(void *ud, const cxo_Match *match) {
    static_cast<Sink *>(ud)->take(match->id, match->from, match->to);
    return 0;
  }
};

template <int TIER> bool is_there() {
  return TIER == CXO_TIER_BEST || cxo_tier_is_there(TIER) != 0;
}

template <int TIER, int SEPARATORS, int SEMANTICS>
std::unique_ptr<Engine> make(const Phrases &phrases) {
  return std::make_unique<Cxo>(phrases, TIER, SEPARATORS, SEMANTICS);
}

template <int TIER, int SEPARATORS, int SEMANTICS> Plugin plugin(const char *name) {
  return {name, is_there<TIER>, make<TIER, SEPARATORS, SEMANTICS>};
}

} // namespace

std::vector<Plugin> cxo_plugins() {
  return {
#define X(name, word) plugin<CXO_TIER_##name, CXO_SEPARATORS_BLANK, CXO_SEMANTICS_ALL>("cxo-" word),
      CXO_TIERS(X)
#undef X
          plugin<CXO_TIER_BEST, CXO_SEPARATORS_SPACE, CXO_SEMANTICS_ALL>("cxo-space"),
      plugin<CXO_TIER_BEST, CXO_SEPARATORS_BLANK, CXO_SEMANTICS_LONGEST>("cxo-longest")};
}

} // namespace bench
