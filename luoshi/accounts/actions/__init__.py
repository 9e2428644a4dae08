"""Acts on accounts: entering (coming and going), own (what a person does), granting (the administrators), founding."""
