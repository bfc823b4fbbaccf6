package org.shebao.person;

/** A binding is active until it is released; released is final, a new binding is a new record. */
public enum BindingState {
  ACTIVE,
  RELEASED
}
