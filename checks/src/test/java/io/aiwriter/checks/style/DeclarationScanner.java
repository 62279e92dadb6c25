package io.aiwriter.checks.style;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePathScanner;
import io.aiwriter.checks.style.MethodDeclaration.Size;
import io.aiwriter.checks.style.MethodDeclaration.Trait;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Collects the types and methods that a file declares. */
final class DeclarationScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final DocTrees trees;
    private final List<TypeDeclaration> types = new ArrayList<>();
    private final List<MethodDeclaration> methods = new ArrayList<>();
    private final Deque<Enclosing> enclosing = new ArrayDeque<>();

    DeclarationScanner(CompilationUnitTree unit, DocTrees trees) {
        this.unit = unit;
        this.trees = trees;
    }

    List<TypeDeclaration> types() {
        return types;
    }

    List<MethodDeclaration> methods() {
        return methods;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        Enclosing outer = enclosing.peek();
        boolean member =
                outer == null || getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
        boolean visible = member && isVisible(type.getModifiers(), outer);
        String name =
                outer == null
                        ? type.getSimpleName().toString()
                        : outer.name + "." + type.getSimpleName();
        if (member) {
            types.add(
                    new TypeDeclaration(name, line(type), outer == null, visible, isDocumented()));
        }
        if (type.getKind() == Tree.Kind.RECORD) {
            addRecordHead(type, name);
        }
        enclosing.push(new Enclosing(name, visible, isInterface(type)));
        super.visitClass(type, null);
        enclosing.pop();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        Enclosing type = enclosing.element();
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        boolean constructor = method.getReturnType() == null;
        addIf(traits, Trait.CONSTRUCTOR, constructor);
        addIf(traits, Trait.BODY, method.getBody() != null);
        addIf(traits, Trait.OVERRIDE, isOverride(method.getModifiers()));
        addIf(traits, Trait.VISIBLE, isVisible(method.getModifiers(), type));
        addIf(traits, Trait.DOCUMENTED, isDocumented());
        String name = type.name + "#" + (constructor ? "new" : method.getName());
        Size size =
                new Size(
                        endLine(method) - line(method) + 1,
                        NestingScanner.depthOf(method),
                        method.getParameters().size());
        methods.add(new MethodDeclaration(name, line(method), size, traits));
        return super.visitMethod(method, null);
    }

    private void addRecordHead(ClassTree type, String name) {
        int components =
                (int)
                        type.getMembers().stream()
                                .filter(VariableTree.class::isInstance)
                                .map(VariableTree.class::cast)
                                .filter(
                                        field ->
                                                !field.getModifiers()
                                                        .getFlags()
                                                        .contains(Modifier.STATIC))
                                .count();
        methods.add(
                new MethodDeclaration(
                        name + "#components",
                        line(type),
                        new Size(0, 0, components),
                        Set.of(Trait.CONSTRUCTOR)));
    }

    private static void addIf(Set<Trait> traits, Trait trait, boolean holds) {
        if (holds) {
            traits.add(trait);
        }
    }

    private static boolean isInterface(ClassTree type) {
        return type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE;
    }

    private static boolean isVisible(ModifiersTree modifiers, @Nullable Enclosing outer) {
        Set<Modifier> flags = modifiers.getFlags();
        if (outer == null) {
            return flags.contains(Modifier.PUBLIC);
        }
        boolean open =
                outer.isInterface
                        ? !flags.contains(Modifier.PRIVATE)
                        : flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
        return outer.visible && open;
    }

    private static boolean isOverride(ModifiersTree modifiers) {
        return modifiers.getAnnotations().stream()
                .map(AnnotationTree::getAnnotationType)
                .anyMatch(annotation -> annotation.toString().equals("Override"));
    }

    private boolean isDocumented() {
        String comment = trees.getDocComment(getCurrentPath());
        return comment != null && !comment.isBlank();
    }

    private int line(Tree tree) {
        return lineAt(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    private int endLine(Tree tree) {
        return lineAt(trees.getSourcePositions().getEndPosition(unit, tree));
    }

    private int lineAt(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    private record Enclosing(String name, boolean visible, boolean isInterface) {}
}
