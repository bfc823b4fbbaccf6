package org.shebao.planted.engine;

/** Can be extended, can be changed after it was made, and fails with anything. */
class OpenDesk {
  private int number;

  void setNumber(int number) {
    this.number = number;
  }

  int number() throws Exception {
    return number;
  }
}
