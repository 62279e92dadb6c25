package io.aiwriter.checks.style;

import java.util.List;

/**
 * A Java file, read and parsed.
 *
 * @param module the folder of its module
 * @param path where it lies, from the root of the checkout
 * @param packageName its package
 * @param text what it holds
 * @param types the types in it
 * @param methods the methods and constructors in it
 */
record SourceFile(
        String module,
        String path,
        String packageName,
        JavaText text,
        List<TypeDeclaration> types,
        List<MethodDeclaration> methods) {

    SourceFile {
        types = List.copyOf(types);
        methods = List.copyOf(methods);
    }

    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
