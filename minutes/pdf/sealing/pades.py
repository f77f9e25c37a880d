"""The organisation's seal on a finished PDF: PAdES B-B, or B-T with a time stamp (ETSI EN 319 142-1).

Added behind the bytes that were rendered, which stay as they are. The seal is not seen on the page and
lies outside it, so that PDF/A (its print flag) and PDF/UA (no untagged field on a page) both hold.
Only a worker imports this module: pyHanko takes a third of a second.
"""

import asyncio
import io

from django.utils.translation import gettext as _
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.misc import PdfError as PyHankoPdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import InvisSigSettings, MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.validation import async_validate_pdf_signature
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko_certvalidator import ValidationContext

from minutes.pdf.errors import SealUnfit, ServiceSilent
from minutes.pdf.sealing.certificate import KeyFile
from minutes.pdf.sealing.time_stamp import TimeStampService

FIELD = "Segl"
_BESIDE_THE_PAGE = SigFieldSpec(
    FIELD,
    invis_sig_settings=InvisSigSettings(set_print_flag=True, set_hidden_flag=False, box_out_of_bounds=True),
    readable_field_name="Organisationens elektroniske segl",
)
# Characters kept free for signature, chain and stamp; a stamp's size is not known before it comes.
_RESERVED = 32_768


def seal(data: bytes, key_file: KeyFile, organisation: str, timestamp_url: str = "") -> bytes:
    """The sealed PDF, verified. Raises ServiceSilent, after which it may be tried again, or SealUnfit."""
    stamper = TimeStampService(timestamp_url) if timestamp_url else None
    about = PdfSignatureMetadata(
        field_name=FIELD,
        name=organisation,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
    )
    try:
        signer = SimpleSigner.load_pkcs12_data(key_file.data, [], key_file.password)
        sealer = PdfSigner(about, signer, timestamper=stamper, new_field_spec=_BESIDE_THE_PAGE)
        writer = IncrementalPdfFileWriter(io.BytesIO(data))
        sealed: bytes = sealer.sign_pdf(writer, bytes_reserved=_RESERVED if stamper else None).getvalue()
    except (SigningError, PyHankoPdfError, ValueError, NotImplementedError) as error:
        raise SealUnfit(_("The PDF could not be sealed: %(reason)s.") % {"reason": error}) from error
    _require_whole(sealed, timestamp_url)
    return sealed


def _require_whole(sealed: bytes, timestamp_url: str) -> None:
    """Looks at seal and stamp as a reader will, all but whether it trusts who issued the certificates."""
    try:
        [seal] = PdfFileReader(io.BytesIO(sealed)).embedded_signatures
        nobody = ValidationContext(trust_roots=[], allow_fetching=False)
        status = asyncio.run(async_validate_pdf_signature(seal, nobody, nobody))
    except (SignatureValidationError, PyHankoPdfError, ValueError) as error:
        raise SealUnfit(_("The PDF could not be sealed: %(reason)s.") % {"reason": error}) from error
    if not (status.intact and status.valid):
        raise SealUnfit(_("The PDF could not be sealed: key and certificate do not belong together."))
    stamp = status.timestamp_validity
    if timestamp_url and not (stamp and stamp.intact and stamp.valid):
        raise ServiceSilent(timestamp_url, _("its time stamp is not valid"))
