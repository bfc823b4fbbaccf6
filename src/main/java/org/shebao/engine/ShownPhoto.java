package org.shebao.engine;

import org.shebao.person.PhotoSide;

/**
 * A picture that was shown for a binding.
 *
 * @param where how the clerk knows it: the option or the file
 */
public record ShownPhoto(PhotoSide side, byte[] bytes, String where) {}
