package org.shebao.cli;

import org.shebao.engine.PersonFile;

/** One of many persons: the same JSON as alone, one line as text. */
record PersonLineView(PersonFile file) implements View {
  @Override
  public void json(JsonObject json) {
    new PersonView(file).json(json);
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    page.line(
        String.join(
            "  ",
            file.person().id(),
            DisplayWidth.padded(file.person().name().masked(), 6),
            file.person().document().masked(),
            messages.text("region." + file.latest().region()),
            messages.text("payer-group." + file.latest().group().code()),
            messages.text("binding-state." + file.latest().state())));
  }
}
