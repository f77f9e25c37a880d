"""What stands on the pages, laid in Word's paragraphs, lists, tables and sections."""
