package org.shebao;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a card reader writes about one synthetic resident, to be changed field by field. */
public final class TestReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode fields;

  /** Resident number {@code n} of Guangdong. */
  public TestReader(int n) {
    try {
      fields = (ObjectNode) JSON.readTree(TestPeople.applicant(n, "440000", "resident", "none"));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public TestReader with(String field, String value) {
    fields.put(field, value);
    return this;
  }

  public TestReader without(String field) {
    fields.remove(field);
    return this;
  }

  /** The object on one line. */
  public String json() {
    return fields.toString();
  }
}
