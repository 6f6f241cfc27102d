namespace Opac.Web.Pages.Ask;

/// <summary>What has become of a question.</summary>
public enum QuestionState
{
    /// <summary>It waits for an answer.</summary>
    Waiting,

    /// <summary>It has been answered.</summary>
    Answered,

    /// <summary>It has been thrown away, and may be taken out again.</summary>
    Bin,
}
