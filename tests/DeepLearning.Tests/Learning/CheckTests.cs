namespace DeepLearning.Tests;

public sealed class CheckTests
{
    [Fact]
    public void A_claim_that_holds_is_told()
    {
        var claims = new List<string>();
        Check.Passed += claims.Add;
        try
        {
            Check.That(1 + 1 == 2, "one and one are two");
        }
        finally
        {
            Check.Passed -= claims.Add;
        }

        Assert.Contains("one and one are two", claims);
    }

    [Fact]
    public void A_claim_that_does_not_hold_throws_with_its_words_and_its_code()
    {
        var loss = 0.7;
        var error = Assert.Throws<CheckFailedException>(() => Check.That(loss < 0.5, "the loss is small"));
        Assert.Equal("✗ the loss is small: loss < 0.5 is false.", error.Message);
    }
}
