package dev.thalweg.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/// What operations on images, volumes and sequences refuse, and how they fit together.
class ImagesTest {
    private static final Tensor IMAGES = new RandomTensors(3).normal(2, 3, 5, 6);

    @Test
    void aConvolutionIsAProductOfWeightsAndColumns() {
        Tensor weight = new RandomTensors(4).normal(4, 3, 2, 3);
        Tensor product = weight.reshape(4, -1).matmul(IMAGES.unfold(2, 3, 2, 1, 1));
        Tensor difference = product.sub(IMAGES.conv2d(weight, 2, 1).reshape(2, 4, -1));
        assertEquals(0, difference.abs().max().item(), 1e-13);
    }

    @Test
    void foldedColumnsCountHowOftenEachPixelWasSeen() {
        Tensor counts = Tensors.ones(1, 1, 3, 3).unfold(2, 2, 1, 0, 1).fold(3, 3, 2, 2, 1, 0, 1);
        assertEquals(Tensors.tensor(new double[][] {{1, 2, 1}, {2, 4, 2}, {1, 2, 1}}).toString(), counts.squeeze().toString());
    }

    @Test
    void anInfinitePixelStaysInItsPartOfAdaptivePooling() {
        Tensor x = Tensors.zeros(1, 1, 4, 4);
        x.set(Double.POSITIVE_INFINITY, 0, 0, 0, 0);
        assertEquals(1, x.adaptiveAvgPool2d(2, 2).isFinite().neg().add(1).sum().item());
    }

    @Test
    void signAndLogarithmOfSingularAndNegativeDeterminants() {
        Tensor swap = Tensors.tensor(new double[][] {{0, 2}, {3, 0}});
        assertEquals(-1, swap.slogdet().sign().item());
        assertEquals(Math.log(6), swap.slogdet().logOfAbsolute().item(), 1e-15);
        assertEquals(0, Tensors.tensor(new double[][] {{1, 2}, {2, 4}}).slogdet().sign().item());
    }

    @Test
    void aMaskPicksElementsInOrder() {
        Tensor x = Tensors.tensor(new double[][] {{1, -2}, {-3, 4}});
        assertEquals("[1. 4.]", x.maskedSelect(x.gt(0)).toString());
        assertEquals("[-2.  4.]", x.maskedSelect(Tensors.tensor(0, 1)).toString());
    }

    @Test
    void shapesThatDoNotFitAreNamed() {
        assertShape("unfold of shape (2, 3): it takes images (batch, channels, height, width).", () -> Tensors.zeros(2, 3).unfold(1, 1, 1, 0, 1));
        assertShape("A window of size 9 with dilation 1 does not fit axis 2 of shape (2, 3, 5, 6) with padding 1.", () -> IMAGES.unfold(9, 2, 1, 1, 1));
        assertShape("fold of shape (1, 4, 5) to images of 3 by 3: windows of 2 by 2 need a shape (batch, channels * 4, 4).",
                () -> Tensors.zeros(1, 4, 5).fold(3, 3, 2, 2, 1, 0, 1));
        assertShape("conv3d of shape (2, 3, 5, 6) with weights of shape (1, 3, 1, 1, 1): volumes (batch, channels, depth, height, width) need weights "
                + "(outputs, channels, layers, rows, columns).", () -> IMAGES.conv3d(Tensors.zeros(1, 3, 1, 1, 1), 1, 0));
        assertShape("Axis -2 of shape (2, 3, 5, 6) is to have size 0: both need one element at least.", () -> IMAGES.adaptiveAvgPool2d(0, 1));
        assertShape("inner of shapes (2, 3) and (2, 4): their last axes must have one size.", () -> Tensors.zeros(2, 3).inner(Tensors.zeros(2, 4)));
    }

    @Test
    void labelsThatCannotBeSaidAreRefused() {
        Tensor logs = Tensors.zeros(2, 3).logSoftmax(-1);
        assertShape("ctcLoss of shape (2, 3) with blank 0 cannot say 2 labels, for which 3 times are needed: one for each, and one between equal ones.",
                () -> logs.ctcLoss(0, 1, 1));
        assertEquals("ctcLoss has label 3 at place 0; it needs one of the 3 classes, and not the blank, 0.",
                assertThrows(IllegalArgumentException.class, () -> logs.ctcLoss(0, 3)).getMessage());
    }

    private static void assertShape(String message, Runnable action) {
        assertEquals(message, assertThrows(ShapeException.class, action::run).getMessage());
    }
}
