"""What was learned from labelled pages: trees and word lists as data, and the code that reads them."""
