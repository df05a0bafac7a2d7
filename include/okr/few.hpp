// Lists that take little room where they are empty.
#pragma once

#include <initializer_list>
#include <memory>
#include <utility>
#include <vector>

namespace okr {

/// A list that is mostly empty: used like a std::vector, and no larger than a pointer. Copying copies the items.
template <class T>
class Few {
 public:
  using value_type = T;
  using const_iterator = typename std::vector<T>::const_iterator;
  using iterator = typename std::vector<T>::iterator;

  Few() = default;
  Few(std::initializer_list<T> items) : Few(std::vector<T>(items)) {}
  Few(std::vector<T> items)  // NOLINT(google-explicit-constructor)
      : items_(items.empty() ? nullptr : std::make_unique<std::vector<T>>(std::move(items))) {}
  Few(const Few& other) : Few(other.items()) {}
  Few(Few&&) noexcept = default;
  Few& operator=(const Few& other) {
    if (this != &other) items_ = Few(other).items_;
    return *this;
  }
  Few& operator=(Few&&) noexcept = default;
  ~Few() = default;

  /// All of them, to look at.
  const std::vector<T>& items() const {
    static const std::vector<T> none;
    return items_ ? *items_ : none;
  }
  operator const std::vector<T>&() const { return items(); }  // NOLINT(google-explicit-constructor)
  /// All of them, to change.
  std::vector<T>& list() {
    if (!items_) items_ = std::make_unique<std::vector<T>>();
    return *items_;
  }

  bool empty() const { return !items_ || items_->empty(); }
  std::size_t size() const { return items().size(); }
  const_iterator begin() const { return items().begin(); }
  const_iterator end() const { return items().end(); }
  iterator begin() { return items_ ? items_->begin() : iterator(); }
  iterator end() { return items_ ? items_->end() : iterator(); }
  /// There must be one.
  const T& front() const { return items().front(); }
  const T& back() const { return items().back(); }
  const T& operator[](std::size_t at) const { return items()[at]; }
  T& operator[](std::size_t at) { return (*items_)[at]; }

  void push_back(T item) { list().push_back(std::move(item)); }

  friend bool operator==(const Few& a, const Few& b) { return a.items() == b.items(); }

 private:
  std::unique_ptr<std::vector<T>> items_;
};

}  // namespace okr
