/*
** re2_set.cpp: RE2::Set, which tells what phrases a text holds, but neither where nor how often:
** its matches are one per phrase and text, from 0 to 0.
*/
#include "engine.hpp"

#include <re2/re2.h>
#include <re2/set.h>

namespace bench {
namespace {

RE2::Options options() {
  RE2::Options options(RE2::Latin1);
  options.set_case_sensitive(false);
  options.set_max_mem(int64_t{512} << 20);
  return options;
}

class Re2Set : public Engine {
public:
  explicit Re2Set(const Phrases &phrases) : set_(options(), RE2::UNANCHORED) {
    for (const std::string &phrase : phrases) {
      std::string error;
      if (set_.Add("\\b" + RE2::QuoteMeta(phrase) + "\\b", &error) < 0)
        throw std::runtime_error("RE2: " + error);
    }
    if (!set_.Compile()) throw std::runtime_error("RE2: out of memory");
  }

  void scan(Sink &sink) override {
    if (!set_.Match(re2::StringPiece(sink.text.data(), sink.text.size()), &found_)) return;
    for (int index : found_) sink.take(static_cast<uint32_t>(index) + 1, 0, 0);
  }

  size_t bytes() const override { return 0; } // it does not say

private:
  RE2::Set set_;
  std::vector<int> found_;
};

} // namespace

std::vector<Plugin> re2_plugins() {
  return {{"re2-set", always, [](const Phrases &phrases) -> std::unique_ptr<Engine> {
             return std::make_unique<Re2Set>(phrases);
           }}};
}

} // namespace bench
