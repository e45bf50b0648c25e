"""What a plan is: field catalogue, records, money, Thai text and calendar, rules. Knows no file, database or screen."""
