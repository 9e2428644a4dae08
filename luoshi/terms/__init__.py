"""Words of the trade: frozen facts about documents, bodies and posts. Pure; imports nothing of the house."""
