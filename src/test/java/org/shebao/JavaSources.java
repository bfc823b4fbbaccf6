package org.shebao;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The project's own sources, parsed by the JDK's compiler, for tests that hold house rules. */
public final class JavaSources {
  public static final Path MAIN = Path.of("src", "main", "java");
  public static final Path TEST = Path.of("src", "test", "java");

  private JavaSources() {}

  /**
   * One file.
   *
   * @param name its path, as a developer opens it
   */
  public record Source(
      String name, String text, CompilationUnitTree tree, SourcePositions positions) {

    public int firstLine(Tree part) {
      return line(positions.getStartPosition(tree, part));
    }

    public int lastLine(Tree part) {
      return line(positions.getEndPosition(tree, part));
    }

    private int line(long position) {
      LineMap lines = tree.getLineMap();
      return Math.toIntExact(lines.getLineNumber(position));
    }
  }

  /** All files below a folder of the project. */
  public static List<Source> under(Path folder) {
    List<JavaFileObject> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        files.add(new Text(path.toString(), Files.readString(path)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parsed(files);
  }

  /** A text as if it were such a file. */
  public static Source of(String name, String text) {
    return parsed(List.of(new Text(name, text))).get(0);
  }

  private static List<Source> parsed(List<JavaFileObject> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task = (JavacTask) compiler.getTask(null, null, null, null, null, files);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<Source> sources = new ArrayList<>();
    try {
      for (CompilationUnitTree tree : task.parse()) {
        String name = tree.getSourceFile().getName();
        String text = tree.getSourceFile().getCharContent(true).toString();
        sources.add(new Source(name, text, tree, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String path;
    private final String content;

    Text(String path, String content) {
      super(URI.create("string:///" + path.replace('\\', '/')), Kind.SOURCE);
      this.path = path;
      this.content = content;
    }

    @Override
    public String getName() {
      return path;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
