package org.shebao.casework;

/** Whether somebody still has to do something. */
public enum CaseState {
  OPEN,
  RESOLVED
}
