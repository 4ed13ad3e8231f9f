"""What was learned from labelled pages: trees and word lists as data, and how they are asked."""
