/// The intermediate representation: a function in SSA form, with block parameters.
///
/// ```
/// Program     = Function+                       the entry, and what it calls (Callee)
/// Function    = Block+                          the first is the entry; its parameters are the function's
/// Block       = Value* Instruction* Terminator
/// Instruction = [Value "="] Op
/// Op          = Apply | memory | calls | Read/WriteLocal | Push/Pop
/// Terminator  = Jump | Branch | Switch | Return | Throw, with an Edge (block, arguments) for each way on
/// ```
/// Lifted code is pure SSA. A derivative program also has locals (mutable, one frame) and a residual stack.
/// May use: nothing of Thalweg.
package dev.thalweg.ir;
