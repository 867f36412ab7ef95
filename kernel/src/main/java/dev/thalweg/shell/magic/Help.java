package dev.thalweg.shell.magic;

import dev.thalweg.shell.Evaluation;
import dev.thalweg.shell.MimeBundle;

/// `%help NAME`, and `NAME?`: documentation in the pager of the front end.
final class Help implements Magic {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public String usage() {
        return "%help NAME\nNAME?";
    }

    @Override
    public String summary() {
        return "Shows what is known of a name or a magic.";
    }

    @Override
    public boolean takesJava() {
        return true;
    }

    @Override
    public Evaluation run(Call call) throws MagicException {
        String name = call.arguments();
        return name.isEmpty() ? new ListMagics().run(call) : describe(name, call.host());
    }

    Evaluation describe(String name, Host host) throws MagicException {
        Magic magic = Magics.find(name.replaceFirst("^%+", ""));
        String text = magic != null ? magic.usage() + "\n\n" + magic.summary() : host.session().describe(name);
        if (text.isEmpty()) {
            throw new MagicException("nothing is known of '" + name + "'; look for it with Tab");
        }
        host.output().page(MimeBundle.text(text));
        return NOTHING;
    }
}
