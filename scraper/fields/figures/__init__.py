"""The story's pictures, their captions and credits."""
