namespace Opac.Web.Publishing;

/// <summary>A heading that contents can link to.</summary>
/// <param name="Level">From 2.</param>
/// <param name="Id">Its id in the page.</param>
/// <param name="Text">Its words, without marks.</param>
public sealed record ArticleHeading(int Level, string Id, string Text);
