package org.shebao.store;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shebao.crypto.DocumentIndex;
import org.shebao.crypto.FieldCipher;
import org.shebao.crypto.IntegrityException;
import org.shebao.input.Problem;
import org.shebao.person.Binding;
import org.shebao.person.IdentityDocument;
import org.shebao.person.InsuredPerson;
import org.shebao.person.PersonStore;
import org.shebao.person.PhotoFacts;
import org.shebao.person.PhotoFormat;
import org.shebao.person.PhotoSide;
import org.shebao.region.PayerGroup;

/**
 * Tables {@code person}, {@code binding} and {@code photo}. Name, document, phone and subsidy are
 * sealed field by field, bound to the person's id; a document is found by its keyed hash.
 */
record SqlitePersons(Sql sql, FieldCipher cipher, DocumentIndex index) implements PersonStore {
  private static final String PERSON =
      "SELECT id, document_type, sealed_name, sealed_document, sealed_phone, sealed_subsidy,"
          + " created_at FROM person";
  private static final String BINDING =
      "SELECT id, person_id, region, payer_group, bound_at, released_at, operator FROM binding";

  @Override
  public void insert(InsuredPerson person) {
    SealedFields fields = sealed(person.id());
    sql.update(
        "INSERT INTO person (id, document_index, document_type, sealed_name, sealed_document,"
            + " sealed_phone, sealed_subsidy, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        person.id(),
        indexOf(person.document()),
        person.document().type().name(),
        fields.seal("name", person.name().text()),
        fields.seal("document", person.document().number()),
        fields.seal("phone", person.phone().digits()),
        fields.seal("subsidy", person.subsidy().name()),
        person.createdAt());
  }

  @Override
  public void update(InsuredPerson person) {
    SealedFields fields = sealed(person.id());
    sql.update(
        "UPDATE person SET document_index = ?, document_type = ?, sealed_name = ?,"
            + " sealed_document = ?, sealed_phone = ?, sealed_subsidy = ? WHERE id = ?",
        indexOf(person.document()),
        person.document().type().name(),
        fields.seal("name", person.name().text()),
        fields.seal("document", person.document().number()),
        fields.seal("phone", person.phone().digits()),
        fields.seal("subsidy", person.subsidy().name()),
        person.id());
  }

  @Override
  public Optional<InsuredPerson> find(String id) {
    return sql.one(PERSON + " WHERE id = ?", this::person, id);
  }

  @Override
  public Optional<InsuredPerson> findByDocument(IdentityDocument document) {
    return sql.one(PERSON + " WHERE document_index = ?", this::person, indexOf(document))
        .map(person -> requireDocument(person, document));
  }

  /** The index is not sealed with its row: moved to another row it would find another person. */
  private static InsuredPerson requireDocument(InsuredPerson person, IdentityDocument document) {
    if (!person.document().equals(document)) {
      throw new IntegrityException(
          new Problem("person/" + person.id() + "/document", "sealed.altered"));
    }
    return person;
  }

  @Override
  public List<InsuredPerson> all() {
    return sql.list(PERSON + " ORDER BY created_at, id", this::person);
  }

  @Override
  public List<String> altered() {
    return sql.list("SELECT id FROM person ORDER BY id", row -> row.text("id")).stream()
        .filter(this::isAltered)
        .toList();
  }

  private boolean isAltered(String id) {
    try {
      new SqlitePersonHistory(sql, cipher).of(id);
      return find(id).flatMap(person -> findByDocument(person.document())).isEmpty();
    } catch (IntegrityException e) {
      return true;
    }
  }

  @Override
  public void insert(Binding binding, Map<String, PhotoFacts> photos) {
    sql.update(
        "INSERT INTO binding (id, person_id, region, payer_group, bound_at, released_at, operator)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        binding.id(),
        binding.personId(),
        binding.region(),
        binding.group().name(),
        binding.boundAt(),
        binding.releasedAt(),
        binding.operator());
    photos.forEach((sm3, facts) -> insertPhoto(binding.id(), sm3, facts));
  }

  private void insertPhoto(String bindingId, String sm3, PhotoFacts facts) {
    sql.update(
        "INSERT INTO photo (binding_id, side, sm3, format, width, height)"
            + " VALUES (?, ?, ?, ?, ?, ?)",
        bindingId,
        facts.side().name(),
        sm3,
        facts.format().name(),
        facts.width(),
        facts.height());
  }

  @Override
  public void release(Binding released) {
    sql.update(
        "UPDATE binding SET released_at = ? WHERE id = ?", released.releasedAt(), released.id());
  }

  @Override
  public void regroup(Binding binding) {
    sql.update(
        "UPDATE binding SET payer_group = ? WHERE id = ?", binding.group().name(), binding.id());
  }

  @Override
  public Optional<Binding> activeBinding(String personId) {
    return sql.one(
        BINDING + " WHERE person_id = ? AND released_at IS NULL", SqlitePersons::binding, personId);
  }

  @Override
  public List<Binding> bindings(String personId) {
    return sql.list(
        BINDING
            + " WHERE person_id = ?"
            // Not by the beginning alone: a training clock may stand still, or be set back.
            + " ORDER BY CASE WHEN released_at IS NULL THEN 1 ELSE 0 END, released_at, bound_at,"
            + " id",
        SqlitePersons::binding,
        personId);
  }

  @Override
  public Map<String, PhotoFacts> photos(String bindingId) {
    Map<String, PhotoFacts> photos = new LinkedHashMap<>();
    sql.list(
            "SELECT side, sm3, format, width, height FROM photo WHERE binding_id = ? ORDER BY side",
            row -> Map.entry(row.text("sm3"), photo(row)),
            bindingId)
        .forEach(entry -> photos.put(entry.getKey(), entry.getValue()));
    return photos;
  }

  private String indexOf(IdentityDocument document) {
    return index.of("document", document.type().name() + ":" + document.number());
  }

  private SealedFields sealed(String personId) {
    return new SealedFields(cipher, "person/" + personId);
  }

  private InsuredPerson person(Sql.Row row) throws SQLException {
    String id = row.text("id");
    return sealed(id).person(row, id);
  }

  private static Binding binding(Sql.Row row) throws SQLException {
    return new Binding(
        row.text("id"),
        row.text("person_id"),
        row.text("region"),
        PayerGroup.valueOf(row.text("payer_group")),
        row.instant("bound_at"),
        row.optionalInstant("released_at"),
        row.text("operator"));
  }

  private static PhotoFacts photo(Sql.Row row) throws SQLException {
    return new PhotoFacts(
        PhotoSide.valueOf(row.text("side")),
        PhotoFormat.valueOf(row.text("format")),
        (int) row.number("width"),
        (int) row.number("height"));
  }
}
