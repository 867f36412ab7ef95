package com.sun.tools.javac.parser;

import com.sun.tools.javac.util.Context;

/// Scanners that understand several indices and slices in brackets, and the sign of the gradient.
public final class CellScannerFactory extends ScannerFactory {
    private CellScannerFactory(Context context) {
        super(context);
    }

    /// Makes a context that has no scanners yet take these, once it needs them.
    public static void preRegister(Context context) {
        if (context.get(scannerFactoryKey) == null) {
            context.put(scannerFactoryKey, (Context.Factory<ScannerFactory>) CellScannerFactory::new);
        }
    }

    /// Such a factory in the place of the one that a context has.
    public static ScannerFactory replace(Context context) {
        context.put(scannerFactoryKey, (ScannerFactory) null);
        return new CellScannerFactory(context);
    }

    @Override
    public Scanner newScanner(char[] input, int inputLength, boolean keepDocComments) {
        return new Scanner(this, keepDocComments ? new WithComments(this, input, inputLength) : new Plain(this, input, inputLength));
    }

    @Override
    public Scanner newScanner(CharSequence input, boolean keepDocComments) {
        char[] array = input.toString().toCharArray();
        return newScanner(array, array.length, keepDocComments);
    }

    private static final class Plain extends JavaTokenizer {
        private final BracketTokens tokens;

        Plain(ScannerFactory factory, char[] input, int length) {
            super(factory, input, length);
            tokens = new BracketTokens(super::readToken, factory.names);
        }

        @Override
        public Tokens.Token readToken() {
            return tokens.next();
        }
    }

    private static final class WithComments extends JavadocTokenizer {
        private final BracketTokens tokens;

        WithComments(ScannerFactory factory, char[] input, int length) {
            super(factory, input, length);
            tokens = new BracketTokens(super::readToken, factory.names);
        }

        @Override
        public Tokens.Token readToken() {
            return tokens.next();
        }
    }
}
