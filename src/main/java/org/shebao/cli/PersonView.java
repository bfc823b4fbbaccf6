package org.shebao.cli;

import org.shebao.engine.PersonFile;
import org.shebao.person.Binding;
import org.shebao.person.InsuredPerson;
import org.shebao.person.Subsidy;

/** One person as the station may show them: masked. */
record PersonView(PersonFile file) implements View {
  @Override
  public void json(JsonObject json) {
    InsuredPerson person = file.person();
    Binding latest = file.latest();
    json.text("person", person.id())
        .text("name", person.name().masked())
        .text("idType", person.document().type().code())
        .text("idNumber", person.document().masked())
        .text("phone", person.phone().masked())
        .text("region", latest.region())
        .text("payerGroup", latest.group().code())
        .text("subsidy", person.subsidy().code())
        .text("state", latest.state().name())
        .number("photos", file.pictures())
        .objects(
            "bindings",
            file.bindings(),
            (each, binding) ->
                each.text("binding", binding.id())
                    .text("region", binding.region())
                    .text("payerGroup", binding.group().code())
                    .text("state", binding.state().name())
                    .instant("boundAt", binding.boundAt())
                    .instant("releasedAt", binding.releasedAt())
                    .text("operator", binding.operator()));
  }

  @Override
  public void text(Page page) {
    Messages messages = page.messages();
    InsuredPerson person = file.person();
    Binding latest = file.latest();
    page.heading("person.heading." + latest.state())
        .fact("label.person", person.id())
        .fact("label.name", person.name().masked())
        .fact("label.document", CorrectionText.document(person.document(), messages))
        .fact("label.phone", person.phone().masked())
        .fact("label.region", messages.text("region." + latest.region()))
        .fact("label.payer-group", messages.text("payer-group." + latest.group().code()));
    if (person.subsidy() != Subsidy.NONE) {
      page.fact("label.subsidy", messages.text("subsidy." + person.subsidy().code()));
    }
    for (Binding binding : file.bindings()) {
      page.fact("label.binding", bindingText(binding, messages));
    }
  }

  private static String bindingText(Binding binding, Messages messages) {
    String from =
        messages.text("region." + binding.region()) + "  " + Shown.instant(binding.boundAt());
    return binding.releasedAt().map(end -> from + " – " + Shown.instant(end)).orElse(from);
  }
}
