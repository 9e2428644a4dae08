"""Everything that is written here: what people are told, the messages, and what ways they want."""

from luoshi.reminders.actions.choosing import choose, issue_feed, revoke_feed
from luoshi.reminders.actions.posting import failed, gather, sent, take
from luoshi.reminders.actions.telling import Round, tell

__all__ = [
    "Round", "choose", "failed", "gather", "issue_feed", "revoke_feed", "sent", "take", "tell",
]
