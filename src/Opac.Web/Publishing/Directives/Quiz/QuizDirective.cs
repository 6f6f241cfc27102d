namespace Opac.Web.Publishing.Directives;

/// <summary><c>::: сұрақ</c>: any question with answers to choose from.</summary>
public sealed class QuizDirective : QuestionDirective
{
    /// <inheritdoc/>
    public override ContentKey Name { get; } = new("quiz", "сұрақ", "вопрос", "викторина");

    /// <inheritdoc/>
    protected override string Title => "block.quiz";
}
