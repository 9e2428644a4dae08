"""公文: drafts, countersignature, sign-off, numbers, registers, dispatch, archive."""
