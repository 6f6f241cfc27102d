namespace Opac.Indexing.Analysis.Kazakh;

/// <summary>Where a stem begins in the grammar: the states of <c>Suffixes.txt</c> of the same names.</summary>
internal enum StemEntry
{
    /// <summary>A noun, an adjective, a name.</summary>
    N,
    /// <summary>A numeral.</summary>
    Q,
    /// <summary>A verb, as it is written.</summary>
    V,
    /// <summary>A verb that a voice follows: айтылды.</summary>
    Vv,
    /// <summary>A verb whose й has run into the vowel after it: қоя, сүю.</summary>
    Vy,
    /// <summary>A verb whose ы or і has run into the vowel after it: оқу, ериді.</summary>
    Vi,
    /// <summary>A verb whose п has become у: тауып.</summary>
    Vp,
}
