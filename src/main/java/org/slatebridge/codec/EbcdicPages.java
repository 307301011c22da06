package org.slatebridge.codec;

/**
 * IBM's single-byte EBCDIC code pages, the twelve rows from 0x40 to 0xFE; the control characters below are the same in
 * all. Written from IBM's tables (CDRA, graphic character set identifiers), where every byte is one character.
 */
final class EbcdicPages {

    /** Bytes 0x00 to 0x3F as Unicode code points: 0x15 is NEL and 0x25 is LF, whatever other programs make of them. */
    static final String CONTROLS =
            "\u0000\u0001\u0002\u0003\u009C\t\u0086\u007F\u0097\u008D\u008E\u000B\f\r\u000E\u000F"
                    + "\u0010\u0011\u0012\u0013\u009D\u0085\b\u0087\u0018\u0019\u0092\u008F\u001C\u001D\u001E\u001F"
                    + "\u0080\u0081\u0082\u0083\u0084\n\u0017\u001B\u0088\u0089\u008A\u008B\u008C\u0005\u0006\u0007"
                    + "\u0090\u0091\u0016\u0093\u0094\u0095\u0096\u0004\u0098\u0099\u009A\u009B\u0014\u0015\u009E\u001A";

    /** Byte 0xFF, Eight Ones. */
    static final char EIGHT_ONES = '\u009F';

    static final String IBM037 = " \u00A0âäàáãåçñ¢.<(+|"
            + "&éêëèíîïìß!$*);¬"
            + "-/ÂÄÀÁÃÅÇÑ¦,%_>?"
            + "øÉÊËÈÍÎÏÌ`:#@'=\""
            + "Øabcdefghi«»ðýþ±"
            + "°jklmnopqrªºæ¸Æ¤"
            + "µ~stuvwxyz¡¿ÐÝÞ®"
            + "^£¥·©§¶¼½¾[]¯¨´×"
            + "{ABCDEFGHI\u00ADôöòóõ"
            + "}JKLMNOPQR¹ûüùúÿ"
            + "\\÷STUVWXYZ²ÔÖÒÓÕ"
            + "0123456789³ÛÜÙÚ";

    static final String IBM1047 = " \u00A0âäàáãåçñ¢.<(+|"
            + "&éêëèíîïìß!$*);^"
            + "-/ÂÄÀÁÃÅÇÑ¦,%_>?"
            + "øÉÊËÈÍÎÏÌ`:#@'=\""
            + "Øabcdefghi«»ðýþ±"
            + "°jklmnopqrªºæ¸Æ¤"
            + "µ~stuvwxyz¡¿Ð[Þ®"
            + "¬£¥·©§¶¼½¾Ý¨¯]´×"
            + "{ABCDEFGHI\u00ADôöòóõ"
            + "}JKLMNOPQR¹ûüùúÿ"
            + "\\÷STUVWXYZ²ÔÖÒÓÕ"
            + "0123456789³ÛÜÙÚ";

    static final String IBM500 = " \u00A0âäàáãåçñ[.<(+!"
            + "&éêëèíîïìß]$*);^"
            + "-/ÂÄÀÁÃÅÇÑ¦,%_>?"
            + "øÉÊËÈÍÎÏÌ`:#@'=\""
            + "Øabcdefghi«»ðýþ±"
            + "°jklmnopqrªºæ¸Æ¤"
            + "µ~stuvwxyz¡¿ÐÝÞ®"
            + "¢£¥·©§¶¼½¾¬|¯¨´×"
            + "{ABCDEFGHI\u00ADôöòóõ"
            + "}JKLMNOPQR¹ûüùúÿ"
            + "\\÷STUVWXYZ²ÔÖÒÓÕ"
            + "0123456789³ÛÜÙÚ";

    static final String IBM273 = " \u00A0â{àáãåçñÄ.<(+!"
            + "&éêëèíîïì~Ü$*);^"
            + "-/Â[ÀÁÃÅÇÑö,%_>?"
            + "øÉÊËÈÍÎÏÌ`:#§'=\""
            + "Øabcdefghi«»ðýþ±"
            + "°jklmnopqrªºæ¸Æ¤"
            + "µßstuvwxyz¡¿ÐÝÞ®"
            + "¢£¥·©@¶¼½¾¬|¯¨´×"
            + "äABCDEFGHI\u00ADô¦òóõ"
            + "üJKLMNOPQR¹û}ùúÿ"
            + "Ö÷STUVWXYZ²Ô\\ÒÓÕ"
            + "0123456789³Û]ÙÚ";

    static final String IBM277 = " \u00A0âäàáã}çñ#.<(+!"
            + "&éêëèíîïìß¤Å*);^"
            + "-/ÂÄÀÁÃ$ÇÑø,%_>?"
            + "¦ÉÊËÈÍÎÏÌ`:ÆØ'=\""
            + "@abcdefghi«»ðýþ±"
            + "°jklmnopqrªº{¸[]"
            + "µüstuvwxyz¡¿ÐÝÞ®"
            + "¢£¥·©§¶¼½¾¬|¯¨´×"
            + "æABCDEFGHI\u00ADôöòóõ"
            + "åJKLMNOPQR¹û~ùúÿ"
            + "\\÷STUVWXYZ²ÔÖÒÓÕ"
            + "0123456789³ÛÜÙÚ";

    static final String IBM278 = " \u00A0â{àáã}çñ§.<(+!"
            + "&`êëèíîïìß¤Å*);^"
            + "-/Â#ÀÁÃ$ÇÑö,%_>?"
            + "ø\\ÊËÈÍÎÏÌé:ÄÖ'=\""
            + "Øabcdefghi«»ðýþ±"
            + "°jklmnopqrªºæ¸Æ]"
            + "µüstuvwxyz¡¿ÐÝÞ®"
            + "¢£¥·©[¶¼½¾¬|¯¨´×"
            + "äABCDEFGHI\u00ADô¦òóõ"
            + "åJKLMNOPQR¹û~ùúÿ"
            + "É÷STUVWXYZ²Ô@ÒÓÕ"
            + "0123456789³ÛÜÙÚ";

    static final String IBM280 = " \u00A0âä{áãå\\ñ°.<(+!"
            + "&]êë}íîï~ßé$*);^"
            + "-/ÂÄÀÁÃÅÇÑò,%_>?"
            + "øÉÊËÈÍÎÏÌù:£§'=\""
            + "Øabcdefghi«»ðýþ±"
            + "[jklmnopqrªºæ¸Æ¤"
            + "µìstuvwxyz¡¿ÐÝÞ®"
            + "¢#¥·©@¶¼½¾¬|¯¨´×"
            + "àABCDEFGHI\u00ADôö¦óõ"
            + "èJKLMNOPQR¹ûü`úÿ"
            + "ç÷STUVWXYZ²ÔÖÒÓÕ"
            + "0123456789³ÛÜÙÚ";

    static final String IBM284 = " \u00A0âäàáãåç¦[.<(+|"
            + "&éêëèíîïìß]$*);¬"
            + "-/ÂÄÀÁÃÅÇ#ñ,%_>?"
            + "øÉÊËÈÍÎÏÌ`:Ñ@'=\""
            + "Øabcdefghi«»ðýþ±"
            + "°jklmnopqrªºæ¸Æ¤"
            + "µ¨stuvwxyz¡¿ÐÝÞ®"
            + "¢£¥·©§¶¼½¾^!¯~´×"
            + "{ABCDEFGHI\u00ADôöòóõ"
            + "}JKLMNOPQR¹ûüùúÿ"
            + "\\÷STUVWXYZ²ÔÖÒÓÕ"
            + "0123456789³ÛÜÙÚ";

    static final String IBM285 = " \u00A0âäàáãåçñ$.<(+|"
            + "&éêëèíîïìß!£*);¬"
            + "-/ÂÄÀÁÃÅÇÑ¦,%_>?"
            + "øÉÊËÈÍÎÏÌ`:#@'=\""
            + "Øabcdefghi«»ðýþ±"
            + "°jklmnopqrªºæ¸Æ¤"
            + "µ¯stuvwxyz¡¿ÐÝÞ®"
            + "¢[¥·©§¶¼½¾^]~¨´×"
            + "{ABCDEFGHI\u00ADôöòóõ"
            + "}JKLMNOPQR¹ûüùúÿ"
            + "\\÷STUVWXYZ²ÔÖÒÓÕ"
            + "0123456789³ÛÜÙÚ";

    static final String IBM297 = " \u00A0âä@áãå\\ñ°.<(+!"
            + "&{êë}íîïìß§$*);^"
            + "-/ÂÄÀÁÃÅÇÑù,%_>?"
            + "øÉÊËÈÍÎÏÌµ:£à'=\""
            + "Øabcdefghi«»ðýþ±"
            + "[jklmnopqrªºæ¸Æ¤"
            + "`¨stuvwxyz¡¿ÐÝÞ®"
            + "¢#¥·©]¶¼½¾¬|¯~´×"
            + "éABCDEFGHI\u00ADôöòóõ"
            + "èJKLMNOPQR¹ûü¦úÿ"
            + "ç÷STUVWXYZ²ÔÖÒÓÕ"
            + "0123456789³ÛÜÙÚ";

    static final String IBM870 = " \u00A0âäţáăčçć[.<(+!"
            + "&éęëůíîľĺß]$*);^"
            + "-/ÂÄ˝ÁĂČÇĆ|,%_>?"
            + "ˇÉĘËŮÍÎĽĹ`:#@'=\""
            + "˘abcdefghiśňđýřş"
            + "°jklmnopqrłńš¸˛¤"
            + "ą~stuvwxyzŚŇĐÝŘŞ"
            + "˙ĄżŢŻ§žźŽŹŁŃŠ¨´×"
            + "{ABCDEFGHI\u00ADôöŕóő"
            + "}JKLMNOPQRĚűüťúě"
            + "\\÷STUVWXYZďÔÖŔÓŐ"
            + "0123456789ĎŰÜŤÚ";

    static final String IBM1149 = " \u00A0âäàáãåçñÞ.<(+!"
            + "&éêëèíîïìßÆ$*);Ö"
            + "-/ÂÄÀÁÃÅÇÑ¦,%_>?"
            + "øÉÊËÈÍÎÏÌð:#Ð'=\""
            + "Øabcdefghi«»`ý{±"
            + "°jklmnopqrªº}¸]€"
            + "µöstuvwxyz¡¿@Ý[®"
            + "¢£¥·©§¶¼½¾¬|¯¨\\×"
            + "þABCDEFGHI\u00ADô~òóõ"
            + "æJKLMNOPQR¹ûüùúÿ"
            + "´÷STUVWXYZ²Ô^ÒÓÕ"
            + "0123456789³ÛÜÙÚ";

    private EbcdicPages() {}

    /** The same page with the euro where it has the currency sign: IBM1140 to IBM1148. */
    static String withEuro(String page) {
        return page.replace('\u00A4', '\u20AC');
    }
}
