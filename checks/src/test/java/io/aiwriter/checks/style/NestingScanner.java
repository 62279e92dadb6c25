package io.aiwriter.checks.style;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds how deep the branches, loops, switches and tries of a method stand in one another. An
 * {@code else if} is as deep as its {@code if}; types declared within are measured by themselves.
 */
final class NestingScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private int depth;
    private int deepest;

    private NestingScanner() {}

    static int depthOf(MethodTree method) {
        NestingScanner scanner = new NestingScanner();
        scanner.scan(method.getBody(), null);
        return scanner.deepest;
    }

    @Override
    public @Nullable Void visitIf(IfTree branch, @Nullable Void unused) {
        scan(branch.getCondition(), null);
        deeper(() -> scan(branch.getThenStatement(), null));
        Tree otherwise = branch.getElseStatement();
        return otherwise instanceof IfTree
                ? scan(otherwise, null)
                : deeper(() -> scan(otherwise, null));
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree loop, @Nullable Void unused) {
        return deeper(() -> super.visitForLoop(loop, null));
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void unused) {
        return deeper(() -> super.visitEnhancedForLoop(loop, null));
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree loop, @Nullable Void unused) {
        return deeper(() -> super.visitWhileLoop(loop, null));
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree loop, @Nullable Void unused) {
        return deeper(() -> super.visitDoWhileLoop(loop, null));
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree choice, @Nullable Void unused) {
        return deeper(() -> super.visitSwitch(choice, null));
    }

    @Override
    public @Nullable Void visitSwitchExpression(
            SwitchExpressionTree choice, @Nullable Void unused) {
        return deeper(() -> super.visitSwitchExpression(choice, null));
    }

    @Override
    public @Nullable Void visitTry(TryTree attempt, @Nullable Void unused) {
        return deeper(() -> super.visitTry(attempt, null));
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        return null;
    }

    private @Nullable Void deeper(Supplier<@Nullable Void> within) {
        depth++;
        deepest = Math.max(deepest, depth);
        within.get();
        depth--;
        return null;
    }
}
