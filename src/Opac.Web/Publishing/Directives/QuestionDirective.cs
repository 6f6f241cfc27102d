namespace Opac.Web.Publishing.Directives;

/// <summary>A question with answers to choose from. Each answer opens to say whether it is right; no script and no server is asked.</summary>
public abstract class QuestionDirective : Directive
{
    /// <inheritdoc/>
    public override KeySet OwnKeys { get; } = new([ContentKeys.Title, ContentKeys.Record, .. BlockPicture.Keys]);

    /// <inheritdoc/>
    public override KeySet ItemKeys { get; } = new(ContentKeys.Answer, ContentKeys.Right, ContentKeys.Explanation);

    /// <inheritdoc/>
    public override void Write(Block block, BlockPage page)
    {
        var answers = block.Items.Where(item => item[ContentKeys.Answer] is not null).ToList();
        var right = RightAnswers(block, answers);
        if (answers.Count == 0)
            page.Report(block.Own.At, BodyProblems.NoItems, block.Name, ContentKeys.Answer.Kk);
        else if (right.Count == 0)
            page.Report(block.Own.At, BodyProblems.QuizWithoutRight);
        else if (answers.Count == 1)
            page.Report(block.Own.At, LintProblems.OneAnswer);

        var id = page.NewId("quiz");
        page.Html.Open("section", ("class", "quiz"), ("aria-labelledby", id));
        page.Html.Open($"h{page.Level}", ("id", id)).Text(block.Own[ContentKeys.Title]?.Text ?? page.Word(Title)).Close($"h{page.Level}");
        WriteQuestion(block, page);
        page.Html.Open("ol", ("class", "quiz-answers"));
        foreach (var answer in answers)
            WriteAnswer(answer, right.Contains(answer), id, block.Own[ContentKeys.Record], page);
        page.Html.Close("ol").Close("section");
    }

    /// <summary>The key of the heading where the librarian gives none.</summary>
    protected abstract string Title { get; }

    /// <summary>Writes what is asked.</summary>
    protected virtual void WriteQuestion(Block block, BlockPage page)
    {
        if (BlockPicture.Read(block.Own, page) is { } picture)
        {
            page.Html.Open("figure");
            picture.WriteImage(page);
            picture.WriteCaption(page, withText: false);
            page.Html.Close("figure");
        }
        page.Markdown(block.Own.Text);
    }

    private static void WriteAnswer(BlockPart answer, bool isRight, string group, BlockValue? record, BlockPage page)
    {
        // One name: opening an answer closes the one opened before.
        page.Html.Open("li").Open("details", ("name", group), ("class", isRight ? "quiz-right" : "quiz-wrong"));
        page.Html.Open("summary");
        page.Inline(answer[ContentKeys.Answer]!);
        page.Html.Close("summary").Element("p", page.Word(isRight ? "block.quiz.right" : "block.quiz.wrong"), ("class", "quiz-verdict"));
        if (answer[ContentKeys.Explanation] is { } explanation)
        {
            page.Html.Open("p");
            page.Inline(explanation);
            page.Html.Close("p");
        }
        page.Markdown(answer.Text);
        if (isRight)
            page.RecordLink(record);
        page.Html.Close("details").Close("li");
    }

    // «дұрыс: иә» below the answer; or once, anywhere, the answer's number or its very words.
    private static HashSet<BlockPart> RightAnswers(Block block, List<BlockPart> answers)
    {
        var right = new HashSet<BlockPart>();
        foreach (var item in block.Items)
        {
            if (item[ContentKeys.Right] is not { } mark)
                continue;
            if (ContentWords.YesNo.TryFind(mark.Text, out var yes))
            {
                if (yes)
                    right.Add(item);
            }
            else if (int.TryParse(mark.Text, out var number) && number >= 1 && number <= answers.Count)
                right.Add(answers[number - 1]);
            else if (answers.Find(answer => ContentKey.Fold(answer[ContentKeys.Answer]!.Text) == ContentKey.Fold(mark.Text)) is { } named)
                right.Add(named);
        }
        return right;
    }
}
