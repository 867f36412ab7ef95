"""Project Jupyter's own suite for kernels, whole: 13 tests, none skipped."""

import jupyter_kernel_test


class TestConformance(jupyter_kernel_test.KernelTests):
    kernel_name = "thalweg"
    language_name = "java"
    file_extension = ".jsh"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oops");'
    completion_samples = [
        {"text": "System.out.printl", "matches": ["println"]},
        {"text": "%tim", "matches": ["%time", "%timeit"]},
    ]
    complete_code_samples = ["1", 'System.out.println("hello");', "int f(int x) {\n    return 2 * x;\n}", "%who"]
    incomplete_code_samples = ["int f(int x) {", "for (int i = 0; i < 3; i++", 'String s = """\nhello']
    invalid_code_samples = ["int = 7q )", ")", 'String s = "abc']
    code_page_something = "%help Math"
    code_generate_error = 'throw new IllegalStateException("meant");'
    code_execute_result = [
        {"code": "1 + 2 + 3", "result": "6"},
        {"code": 'String.join("-", "a", "b")', "result": "a-b"},
        {"code": "new int[] {1, 2}", "result": "[1, 2]"},
    ]
    code_display_data = [
        {"code": 'display("shown")', "mime": "text/plain"},
        {"code": "%%html\n<b>bold</b>", "mime": "text/html"},
    ]
    code_history_pattern = "1 + 2*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.sqrt"
    code_clear_output = "clearOutput();"

    @classmethod
    def tearDownClass(cls):
        cls.kc.stop_channels()
        cls.km.shutdown_kernel(now=True)


class TestWelcome(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = "thalweg"
    support_iopub_welcome = True

    @classmethod
    def tearDownClass(cls):
        cls.kc.stop_channels()
        cls.km.shutdown_kernel(now=True)



