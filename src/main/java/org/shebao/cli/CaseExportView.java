package org.shebao.cli;

import java.util.List;
import org.shebao.engine.CaseFile;

/** The archive of a case, and what is in it. */
record CaseExportView(CaseFile file, String archive, List<String> papers) implements View {
  @Override
  public void json(JsonObject json) {
    json.text("case", file.about().id())
        .text("file", archive)
        .texts("papers", papers)
        .flag("simulated", true);
  }

  @Override
  public void text(Page page) {
    page.heading("case.exported").fact("label.case", file.about().id()).fact("label.file", archive);
    papers.forEach(paper -> page.line("    " + paper));
    page.note("case.exported.personal").note("simulated.article");
  }
}
